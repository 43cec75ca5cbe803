package io.mayfly.access;

import io.mayfly.organisation.Member;
import io.mayfly.organisation.MemberNotFound;
import io.mayfly.organisation.Members;
import io.mayfly.organisation.Tenant;
import io.mayfly.organisation.TenantNotFound;
import io.mayfly.organisation.Tenants;
import io.mayfly.proof.Actor;
import io.mayfly.shared.Transactions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the member behind a credential that was proven: an API key's secret, or Keycloak's word on a person. */
public final class SignIn {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final ApiKeys keys;
    private final Clock clock;

    public SignIn(Transactions transactions, Tenants tenants, Members members, ApiKeys keys, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.keys = keys;
        this.clock = clock;
    }

    /** A member together with its tenant. */
    public record Membership(Tenant tenant, Member member) {
        /** The caller that this person is in this tenant. */
        public Caller caller(String sourceIp) {
            Actor actor = new Actor(
                    Actor.Kind.MEMBER, member.id().toString(), member.person().username(), Optional.of(sourceIp));
            return new Caller(tenant.id(), member.id(), member.roles(), actor);
        }
    }

    /** The member that made the key, acting through it; nothing when the key isn't known, has expired or was revoked. */
    public Optional<Caller> withApiKey(String secret, String sourceIp) {
        byte[] hash = new Secret(secret).hash();
        return transactions.callAcrossTenants(() -> keys.withHash(hash)
                .filter(key -> key.isUsableAt(clock.instant()))
                .flatMap(key -> members.find(key.tenant(), key.member()).map(member -> {
                    Actor actor = new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name(), Optional.of(sourceIp));
                    return new Caller(key.tenant(), member.id(), member.roles(), actor);
                })));
    }

    /**
     * The tenants in which a person is a member, by slug.
     *
     * @param subject the {@code sub} claim
     * @param organizations the aliases that Keycloak names the person a member of; both sides must agree
     */
    public List<Membership> memberships(String subject, List<String> organizations) {
        return transactions.callAcrossTenants(() -> members.withSubject(subject).stream()
                .flatMap(member -> tenants.find(member.tenant()).stream().map(tenant -> new Membership(tenant, member)))
                .filter(membership -> organizations.contains(membership.tenant().slug()))
                .sorted(Comparator.comparing(membership -> membership.tenant().slug()))
                .toList());
    }

    /** The membership behind a caller. */
    public Membership membershipOf(Caller caller) {
        return transactions.call(caller.tenant(), () -> {
            Member member = members.find(caller.tenant(), caller.member())
                    .orElseThrow(() -> new MemberNotFound(caller.actor().name()));
            Tenant tenant = tenants.find(caller.tenant())
                    .orElseThrow(() -> new TenantNotFound(caller.tenant().toString()));
            return new Membership(tenant, member);
        });
    }
}
