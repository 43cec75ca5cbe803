package io.mayfly.account.signin;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.member.Members;
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
    private final Clock clock;

    public SignInWithApiKey(Transactions transactions, ApiKeys keys, Members members, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.members = members;
        this.clock = clock;
    }

    /** The member that made the key, acting through it; nothing when the key isn't known, has expired or was revoked. */
    public Optional<Caller> signIn(String secret, String sourceIp) {
        byte[] hash = ApiKey.hashOf(secret);
        return transactions.callAcrossTenants(() -> keys.withHash(hash)
                .filter(key -> key.isUsableAt(clock.instant()))
                .flatMap(key -> caller(key, sourceIp)));
    }

    private Optional<Caller> caller(ApiKey key, String sourceIp) {
        Actor actor = new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name(), Optional.of(sourceIp));
        return members.find(key.tenant(), key.member())
                .map(member -> new Caller(key.tenant(), member.id(), member.roles(), actor));
    }
}
