package io.mayfly.account.policy;

import java.util.Optional;

/**
 * What one of an organisation's own levels says.
 *
 * @param domain the domain that it is one of; the whole organisation without one
 */
public record OwnPolicy(Optional<PolicyDomain> domain, SaidPolicy said) {}
