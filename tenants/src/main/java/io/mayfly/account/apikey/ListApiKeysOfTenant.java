package io.mayfly.account.apikey;

import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Shows the operator the API keys of an organisation. */
public final class ListApiKeysOfTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final ApiKeys keys;

    public ListApiKeysOfTenant(Transactions transactions, Tenants tenants, ApiKeys keys) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Newest first; revoked ones are left out. */
    public Page<OwnedKey> page(String slug, PageRequest page) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            Sought all = new Sought(Optional.empty(), Optional.empty());
            return Page.of(keys.page(tenant.id(), all, page), page.limit(), ListApiKeys::place);
        });
    }
}
