package io.mayfly.account.signin;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.HeldKey;
import io.mayfly.account.apikey.KeyHolders;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import java.time.Clock;
import java.util.Optional;

/** Finds the member behind an API key. */
public final class SignInWithApiKey {
    private final KeyHolders holders;
    private final Clock clock;

    public SignInWithApiKey(KeyHolders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * The member that made the key, acting through it; nothing when the key isn't known, has expired or was revoked.
     *
     * @param slug the tenant that the caller believes to speak to, if it says so
     * @throws NoMembership when the key is another tenant's
     * @throws ForeignNetwork when it may not be used from there
     */
    public Optional<KeyHolder> signIn(String secret, Optional<String> slug, String sourceIp) {
        Optional<HeldKey> usable =
                holders.withHash(ApiKey.hashOf(secret)).filter(key -> key.isUsableAt(clock.instant()));
        usable.ifPresent(key -> slug.ifPresent(named -> requireTenant(key, named)));
        usable.ifPresent(key -> requireNetwork(key, sourceIp));
        return usable.map(key -> holder(key, sourceIp));
    }

    private static void requireTenant(HeldKey key, String slug) {
        if (!key.slug().equals(slug)) {
            throw new NoMembership();
        }
    }

    private static void requireNetwork(HeldKey key, String sourceIp) {
        if (!key.networks().admit(sourceIp)) {
            throw new ForeignNetwork(sourceIp);
        }
    }

    private static KeyHolder holder(HeldKey key, String sourceIp) {
        Actor actor = new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name(), Optional.of(sourceIp));
        return new KeyHolder(key.id(), new Caller(key.tenant(), key.member(), key.roles(), actor), key.subject());
    }
}
