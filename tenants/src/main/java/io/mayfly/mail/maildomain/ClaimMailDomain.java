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
import java.time.Instant;

/** Claims a domain for a tenant, at the operator's word. */
public final class ClaimMailDomain {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;
    private final AuditLog audit;
    private final Clock clock;
    private final Verification verification;

    public ClaimMailDomain(
            Transactions transactions, Tenants tenants, MailDomains domains, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
        this.verification = new Verification(domains, audit, clock);
    }

    /**
     * Claims it; one that the tenant once gave back is claimed anew.
     *
     * @param vouchedFor whether it is verified at once, because the operator takes it for the tenant's
     * @throws AlreadyExists when the tenant has claimed it before
     * @throws DomainTaken when it is vouched for, and verified for another tenant; then it isn't claimed either
     */
    public MailDomain claim(Actor operator, String slug, DomainName name, boolean vouchedFor) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            Instant now = clock.instant();
            MailDomain domain = domains.everNamed(tenant.id(), name)
                    .map(known -> known.claimedAnew(now))
                    .orElseGet(() -> domains.begun(new MailDomain(tenant.id(), name, now)));
            audit.record(tenant.id(), operator, Deed.of("mail-domain.claimed", name.value()));
            if (vouchedFor) {
                verification.of(domain, operator);
            }
            return domain;
        });
    }
}
