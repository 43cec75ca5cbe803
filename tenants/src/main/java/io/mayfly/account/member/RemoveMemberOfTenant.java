package io.mayfly.account.member;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.transaction.Transactions;

/** Ends a membership, with all keys that act in its name, at the operator's word. */
public final class RemoveMemberOfTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final Removal removal;

    public RemoveMemberOfTenant(Transactions transactions, Tenants tenants, Members members, Removal removal) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.removal = removal;
    }

    /** @throws LastOwner when it is the only owner */
    public RemovedMember remove(Actor operator, String slug, String username) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            Member member = removal.alone(tenant.id(), username, () -> members.withUsername(tenant.id(), username));
            return removal.remove(member, operator, "member.removed");
        });
    }
}
