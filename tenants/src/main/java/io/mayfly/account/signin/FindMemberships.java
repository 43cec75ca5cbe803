package io.mayfly.account.signin;

import io.mayfly.account.member.Members;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Comparator;
import java.util.List;

/** Finds the tenants in which a person is a member. */
public final class FindMemberships {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;

    public FindMemberships(Transactions transactions, Tenants tenants, Members members) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
    }

    /**
     * The memberships, by the tenant's slug.
     *
     * @param subject the {@code sub} claim
     * @param organizations the aliases that Keycloak names the person a member of; both sides must agree
     */
    public List<Membership> of(String subject, List<String> organizations) {
        return transactions.callAcrossTenants(() -> members.withSubject(subject).stream()
                .flatMap(member -> tenants.find(member.tenant()).stream().map(tenant -> new Membership(tenant, member)))
                .filter(membership -> organizations.contains(membership.tenant().slug()))
                .sorted(Comparator.comparing(membership -> membership.tenant().slug()))
                .toList());
    }
}
