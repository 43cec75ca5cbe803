package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.member.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key without its secret; {@code hint} is how the secret begins, {@code lastUsedAt} is to the minute. */
public record ShownKey(
        String id,
        String name,
        String hint,
        Owner owner,
        Instant createdAt,
        Instant expiresAt,
        List<String> allowedNetworks,
        @Nullable Instant lastUsedAt) {
    /** The member that it acts as. */
    public record Owner(String id, String username, String name) {
        private static Owner of(Member member) {
            return new Owner(
                    member.id().toString(),
                    member.person().username(),
                    member.person().name());
        }
    }

    public static ShownKey of(OwnedKey owned) {
        ApiKey key = owned.key();
        return new ShownKey(
                key.id().toString(),
                key.name(),
                key.hint(),
                Owner.of(owned.owner()),
                key.createdAt(),
                key.expiresAt(),
                key.networks().ranges(),
                key.lastUsedAt().orElse(null));
    }
}
