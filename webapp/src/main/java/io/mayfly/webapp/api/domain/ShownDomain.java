package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.MailDomain;
import java.time.Instant;

/** A mail domain: {@code CLAIMED} until ownership is proven, then {@code VERIFIED}. */
public record ShownDomain(String id, String name, String state, Instant createdAt) {
    public static ShownDomain of(MailDomain domain) {
        return new ShownDomain(
                domain.id().toString(), domain.name().value(), domain.state().name(), domain.createdAt());
    }
}
