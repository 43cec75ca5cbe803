package io.mayfly.account.signin;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberNotFound;
import io.mayfly.account.member.Members;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;

/** Shows callers who they are, and of which tenant. */
public final class ShowMembership {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;

    public ShowMembership(Transactions transactions, Tenants tenants, Members members) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
    }

    public Membership of(Caller caller) {
        return transactions.call(caller.tenant(), () -> {
            Member member = members.find(caller.tenant(), caller.member())
                    .orElseThrow(() -> new MemberNotFound(caller.actor().name()));
            Tenant tenant = tenants.find(caller.tenant())
                    .orElseThrow(() -> new TenantNotFound(caller.tenant().toString()));
            return new Membership(tenant, member);
        });
    }
}
