package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.ApiKey;
import java.time.Instant;

/** An API key without its secret; {@code hint} is how the secret begins. */
public record ShownKey(String id, String name, String hint, Instant createdAt, Instant expiresAt) {
    static ShownKey of(ApiKey key) {
        return new ShownKey(key.id().toString(), key.name(), key.hint(), key.createdAt(), key.expiresAt());
    }
}
