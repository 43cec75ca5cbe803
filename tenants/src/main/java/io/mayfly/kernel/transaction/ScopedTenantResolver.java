package io.mayfly.kernel.transaction;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the tenant of the running transaction, so that {@code @TenantId} filters each entity query. */
public final class ScopedTenantResolver implements CurrentTenantIdentifierResolver<UUID> {
    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return TenantScope.current();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public boolean isRoot(UUID tenant) {
        return TenantScope.ALL.equals(tenant);
    }
}
