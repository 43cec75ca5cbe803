package io.mayfly.maildomain;

import io.mayfly.address.DomainName;
import io.mayfly.organisation.AlreadyExists;
import io.mayfly.organisation.Tenant;
import io.mayfly.organisation.TenantNotFound;
import io.mayfly.organisation.Tenants;
import io.mayfly.proof.Actor;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Transactions;
import java.time.Clock;

/** The operator claims a domain for a tenant, and vouches for it when asked to. */
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

    /** Marks a claimed domain as verified on the operator's word. */
    public MailDomain verify(Actor operator, String slug, DomainName name) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            MailDomain domain = domains.named(tenant.id(), name).orElseThrow(() -> new DomainNotFound(name.value()));
            domains.verified(name).filter(holder -> !holder.equals(domain)).ifPresent(holder -> refuseTaken(name));
            domain.verify(clock.instant());
            audit.record(tenant.id(), operator, Deed.of("mail-domain.verified", name.value()));
            return domain;
        });
    }

    private static void refuseTaken(DomainName name) {
        throw new DomainTaken(name.value());
    }
}
