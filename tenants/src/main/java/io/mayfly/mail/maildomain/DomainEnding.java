package io.mayfly.mail.maildomain;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import java.time.Instant;

/** How every domain is taken from its tenant, within the transaction of the use case that decides on it. */
public final class DomainEnding {
    private final MailDomains domains;
    private final DomainAddresses addresses;
    private final DomainParts parts;
    private final AuditLog audit;

    public DomainEnding(MailDomains domains, DomainAddresses addresses, DomainParts parts, AuditLog audit) {
        this.domains = domains;
        this.addresses = addresses;
        this.parts = parts;
        this.audit = audit;
    }

    /**
     * The same where somebody should know what ends with it.
     *
     * @param withAddresses whether those that live on it may end with it
     * @throws DomainInUse when some live on it, and may not
     */
    void end(MailDomain domain, Actor actor, boolean withAddresses, Instant now) {
        int living = addresses.countLive(domain.tenant(), domain.id(), now);
        if (living > 0 && !withAddresses) {
            throw new DomainInUse(domain.name().value(), living);
        }
        end(domain, actor, now);
    }

    /** Ends the addresses on it, and the tenant's hold on it. */
    void end(MailDomain domain, Actor actor, Instant now) {
        int ended = addresses.endAll(domain.tenant(), domain.id(), actor, now);
        parts.end(domain);
        if (domain.isVerified()) {
            domain.giveBack();
        } else {
            domains.remove(domain);
        }
        audit.record(
                domain.tenant(),
                actor,
                new Deed("mail-domain.removed", domain.name().value(), "Living addresses ended: " + ended));
    }
}
