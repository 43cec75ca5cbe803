package io.mayfly.shared;

import java.util.UUID;

/** The identity of a tenant. */
public record TenantId(UUID value) {
    public static TenantId next() {
        return new TenantId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
