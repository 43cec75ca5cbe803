package io.mayfly.testing;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.ScopedTenantResolver;
import java.util.UUID;

/** Whose rows the running transaction sees, asked as Hibernate asks. */
final class TenantSight {
    private static final ScopedTenantResolver RESOLVER = new ScopedTenantResolver();

    private TenantSight() {}

    static boolean sees(TenantId tenant) {
        UUID current = RESOLVER.resolveCurrentTenantIdentifier();
        return RESOLVER.isRoot(current) || current.equals(tenant.value());
    }
}
