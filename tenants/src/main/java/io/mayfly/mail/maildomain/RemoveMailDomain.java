package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Takes a domain from a tenant, at the operator's word; from then on its mail is refused, and others may have it. */
public final class RemoveMailDomain {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;
    private final DomainEnding ending;
    private final Clock clock;

    public RemoveMailDomain(
            Transactions transactions, Tenants tenants, MailDomains domains, DomainEnding ending, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Removes it. An address that is made on it in this very moment receives nothing, and ends with its lease.
     *
     * @param withAddresses whether those that live on it may end with it
     * @throws DomainInUse when some live on it, and may not
     */
    public void remove(Actor operator, String slug, DomainName name, boolean withAddresses) {
        transactions.runAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            MailDomain domain = domains.named(tenant.id(), name).orElseThrow(() -> new DomainNotFound(name.value()));
            ending.end(domain, operator, withAddresses, clock.instant());
        });
    }
}
