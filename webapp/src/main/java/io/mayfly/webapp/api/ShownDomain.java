package io.mayfly.webapp.api;

import io.mayfly.maildomain.MailDomain;
import java.time.Instant;

/** A mail domain: {@code CLAIMED} until ownership is proven, then {@code VERIFIED}. */
record ShownDomain(String id, String name, String state, Instant createdAt) {
    static ShownDomain of(MailDomain domain) {
        return new ShownDomain(
                domain.id().toString(), domain.name().value(), domain.state().name(), domain.createdAt());
    }
}
