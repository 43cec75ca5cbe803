package io.mayfly.account.policy;

import io.mayfly.kernel.DomainId;

/** A tenant's mail domain as policies speak of it. */
public record PolicyDomain(DomainId id, String name) {}
