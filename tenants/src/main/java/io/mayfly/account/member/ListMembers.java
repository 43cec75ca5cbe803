package io.mayfly.account.member;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;

/** Shows the operator the members of an organisation. */
public final class ListMembers {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final ShownMembers shown;

    public ListMembers(
            Transactions transactions, Tenants tenants, Members members, MemberCredentials credentials, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.shown = new ShownMembers(credentials, clock);
    }

    /** Its members, by user name. */
    public List<MemberDetails> of(String slug) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            return shown.of(tenant.id(), members.of(tenant.id()));
        });
    }
}
