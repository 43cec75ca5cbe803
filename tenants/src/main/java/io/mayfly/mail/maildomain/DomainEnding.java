package io.mayfly.mail.maildomain;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import java.time.Instant;

/** How every domain is taken from its tenant, within the transaction of the use case that decides on it. */
final class DomainEnding {
    private final MailDomains domains;
    private final DomainAddresses addresses;
    private final AuditLog audit;

    DomainEnding(MailDomains domains, DomainAddresses addresses, AuditLog audit) {
        this.domains = domains;
        this.addresses = addresses;
        this.audit = audit;
    }

    /** Ends the addresses on it, and the tenant's hold on it. */
    void end(MailDomain domain, Actor operator, Instant now) {
        int ended = addresses.endAll(domain.tenant(), domain.id(), operator, now);
        if (domain.isVerified()) {
            domain.giveBack();
        } else {
            domains.remove(domain);
        }
        audit.record(
                domain.tenant(),
                operator,
                new Deed("mail-domain.removed", domain.name().value(), "Living addresses ended: " + ended));
    }
}
