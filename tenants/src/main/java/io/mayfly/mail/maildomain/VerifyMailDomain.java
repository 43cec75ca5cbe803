package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Marks a claimed domain as verified because the operator vouches for it. */
public final class VerifyMailDomain {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;
    private final AuditLog audit;
    private final Clock clock;

    public VerifyMailDomain(
            Transactions transactions, Tenants tenants, MailDomains domains, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainTaken when it is verified for another tenant */
    public MailDomain verify(Actor operator, String slug, DomainName name) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            MailDomain domain = domains.named(tenant.id(), name).orElseThrow(() -> new DomainNotFound(name.value()));
            domains.verified(name).filter(holder -> !holder.equals(domain)).ifPresent(holder -> {
                throw new DomainTaken(name.value());
            });
            domain.verify(clock.instant());
            audit.record(tenant.id(), operator, Deed.of("mail-domain.verified", name.value()));
            return domain;
        });
    }
}
