package io.mayfly.access;

import io.mayfly.shared.Ids;
import java.util.UUID;

/** The identity of an API key. */
public record ApiKeyId(UUID value) {
    public static ApiKeyId next() {
        return new ApiKeyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
