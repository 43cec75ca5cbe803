package io.mayfly.webapp.api;

import io.mayfly.access.ManageApiKeys.Made;
import java.time.Instant;

/** A key just made, with its secret. */
record MadeKey(String id, String name, String key, Instant expiresAt) {
    static MadeKey of(Made made) {
        return new MadeKey(
                made.key().id().toString(),
                made.key().name(),
                made.secret(),
                made.key().expiresAt());
    }
}
