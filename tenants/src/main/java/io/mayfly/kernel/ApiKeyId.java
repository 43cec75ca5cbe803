package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of an API key. */
public record ApiKeyId(UUID value) implements Id {
    public static ApiKeyId next() {
        return new ApiKeyId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<ApiKeyId> parse(String text) {
        return Ids.parse(text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
