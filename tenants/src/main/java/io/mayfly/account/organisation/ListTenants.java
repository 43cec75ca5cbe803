package io.mayfly.account.organisation;

import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Shows the operator all organisations. */
public final class ListTenants {
    private final Transactions transactions;
    private final Tenants tenants;

    public ListTenants(Transactions transactions, Tenants tenants) {
        this.transactions = transactions;
        this.tenants = tenants;
    }

    /** Every one, by slug. */
    public List<Tenant> all() {
        return transactions.callAcrossTenants(tenants::all);
    }
}
