package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a tenant. */
public record TenantId(UUID value) implements Id {
    public static TenantId next() {
        return new TenantId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<TenantId> parse(String text) {
        return Ids.parse(text).map(TenantId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
