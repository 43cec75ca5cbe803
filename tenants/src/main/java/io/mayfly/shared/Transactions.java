package io.mayfly.shared;

import java.util.function.Supplier;

/**
 * The port through which use cases run their work in a database transaction, bound to a tenant.
 *
 * <p>Commits when the work returns, rolls back and rethrows when it throws. A call inside another joins it when both
 * name the same scope and is refused otherwise. Work that lost a deadlock is run again from the start, so it must have
 * no effect outside the database.
 */
public interface Transactions {
    /** Runs work that can see and write one tenant's rows only. */
    <T> T call(TenantId tenant, Supplier<T> work);

    /** Runs work of the platform itself (receiving, sweeping, operating), which names tenants row by row. */
    <T> T callAcrossTenants(Supplier<T> work);

    default void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    default void runAcrossTenants(Runnable work) {
        callAcrossTenants(() -> {
            work.run();
            return true;
        });
    }
}
