package io.mayfly.account.apikey;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberNotFound;
import io.mayfly.account.member.Members;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;

/** Makes an API key for a member, at the operator's word. */
public final class CreateApiKeyForMember {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final NewApiKeys newKeys;

    public CreateApiKeyForMember(Transactions transactions, Tenants tenants, Members members, NewApiKeys newKeys) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.newKeys = newKeys;
    }

    public MadeApiKey create(Actor operator, String slug, String username, KeyTerms terms) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            Member member = members.withUsername(tenant.id(), username).orElseThrow(() -> new MemberNotFound(username));
            return newKeys.make(new Caller(tenant.id(), member.id(), member.roles(), operator), terms);
        });
    }
}
