package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Shows the operator the mail domains of an organisation. */
public final class ListMailDomainsOfTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final MailDomains domains;

    public ListMailDomainsOfTenant(Transactions transactions, Tenants tenants, MailDomains domains) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
    }

    /** Its domains, by name. */
    public List<MailDomain> of(String slug) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            return domains.of(tenant.id());
        });
    }
}
