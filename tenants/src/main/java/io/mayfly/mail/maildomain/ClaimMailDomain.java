package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Claims a domain for a tenant, at the operator's word. */
public final class ClaimMailDomain {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;
    private final AuditLog audit;
    private final Clock clock;

    public ClaimMailDomain(
            Transactions transactions, Tenants tenants, MailDomains domains, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlreadyExists when the tenant has claimed it before */
    public MailDomain claim(Actor operator, String slug, DomainName name) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            if (domains.named(tenant.id(), name).isPresent()) {
                throw new AlreadyExists("The domain " + name);
            }
            MailDomain domain = new MailDomain(tenant.id(), name, clock.instant());
            domains.add(domain);
            audit.record(tenant.id(), operator, Deed.of("mail-domain.claimed", name.value()));
            return domain;
        });
    }
}
