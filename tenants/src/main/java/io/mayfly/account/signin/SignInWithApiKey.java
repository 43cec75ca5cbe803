package io.mayfly.account.signin;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.member.Members;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Finds the member behind an API key. */
public final class SignInWithApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final Members members;
    private final Tenants tenants;
    private final Clock clock;

    public SignInWithApiKey(Transactions transactions, ApiKeys keys, Members members, Tenants tenants, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.keys = keys;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The member that made the key, acting through it; nothing when the key isn't known, has expired or was revoked.
     *
     * @param slug the tenant that the caller believes to speak to, if it says so
     * @throws NoMembership when the key is another tenant's
     */
    public Optional<KeyHolder> signIn(String secret, Optional<String> slug, String sourceIp) {
        byte[] hash = ApiKey.hashOf(secret);
        return transactions.callAcrossTenants(() -> {
            Optional<ApiKey> usable = keys.withHash(hash).filter(key -> key.isUsableAt(clock.instant()));
            usable.ifPresent(key -> slug.ifPresent(named -> requireTenant(key, named)));
            return usable.flatMap(key -> holder(key, sourceIp));
        });
    }

    private void requireTenant(ApiKey key, String slug) {
        if (tenants.find(key.tenant())
                .filter(tenant -> tenant.slug().equals(slug))
                .isEmpty()) {
            throw new NoMembership();
        }
    }

    private Optional<KeyHolder> holder(ApiKey key, String sourceIp) {
        Actor actor = new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name(), Optional.of(sourceIp));
        return members.find(key.tenant(), key.member())
                .map(member -> new KeyHolder(
                        key.id(),
                        new Caller(key.tenant(), member.id(), member.roles(), actor),
                        member.person().subject()));
    }
}
