package io.mayfly.kernel.transaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant that the running transaction is bound to, per thread; without one, no tenant's rows are visible. */
final class TenantScope {
    /** Stands for all tenants: only {@link Transactions#callAcrossTenants} enters it. */
    static final UUID ALL = new UUID(0, 0);

    /** A tenant that never exists: what code outside a transaction is bound to. */
    private static final UUID NONE = new UUID(-1, -1);

    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    static UUID current() {
        UUID scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** Whether a transaction of this thread is under way; a nested one must be of the same scope. */
    static boolean isNestedIn(UUID scope) {
        UUID outer = CURRENT.get();
        if (outer != null && !outer.equals(scope)) {
            throw new IllegalStateException("A transaction of one tenant can't call into another's");
        }
        return outer != null;
    }

    static boolean isEntered() {
        return CURRENT.get() != null;
    }

    static void enter(UUID scope) {
        CURRENT.set(scope);
    }

    static void leave() {
        CURRENT.remove();
    }
}
