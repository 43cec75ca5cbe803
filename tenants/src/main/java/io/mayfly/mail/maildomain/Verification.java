package io.mayfly.mail.maildomain;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import java.time.Clock;

/** How a claim becomes the verified one, within the transaction of the use case that decides on it. */
final class Verification {
    private final MailDomains domains;
    private final AuditLog audit;
    private final Clock clock;

    Verification(MailDomains domains, AuditLog audit, Clock clock) {
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainTaken when it is verified for another tenant */
    void of(MailDomain domain, Actor operator) {
        domains.verified(domain.name()).filter(holder -> !holder.equals(domain)).ifPresent(holder -> {
            throw new DomainTaken(domain.name().value());
        });
        domain.verify(clock.instant());
        audit.record(
                domain.tenant(),
                operator,
                Deed.of("mail-domain.verified", domain.name().value()));
    }
}
