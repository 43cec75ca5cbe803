package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Marks a claimed domain as verified because the operator vouches for it. */
public final class VerifyMailDomain {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;
    private final Verification verification;

    public VerifyMailDomain(
            Transactions transactions, Tenants tenants, MailDomains domains, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.verification = new Verification(domains, audit, clock);
    }

    /** @throws DomainTaken when it is verified for another tenant */
    public MailDomain verify(Actor operator, String slug, DomainName name) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            MailDomain domain = domains.named(tenant.id(), name).orElseThrow(() -> new DomainNotFound(name.value()));
            verification.of(domain, operator);
            return domain;
        });
    }
}
