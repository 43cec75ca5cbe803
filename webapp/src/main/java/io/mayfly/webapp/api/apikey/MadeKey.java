package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.MadeApiKey;
import java.time.Instant;
import java.util.List;

/** A key just made, with its secret. */
public record MadeKey(String id, String name, String key, Instant expiresAt, List<String> allowedNetworks) {
    public static MadeKey of(MadeApiKey made) {
        return new MadeKey(
                made.key().id().toString(),
                made.key().name(),
                made.secret(),
                made.key().expiresAt(),
                made.key().networks().ranges());
    }
}
