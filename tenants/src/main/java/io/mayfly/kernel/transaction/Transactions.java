package io.mayfly.kernel.transaction;

import io.mayfly.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs the work of use cases in database transactions, each bound to a tenant or, for the platform's own work, to none.
 *
 * <p>Commits when the work returns, rolls back and rethrows when it throws. A call inside another joins it when both
 * name the same scope and is refused otherwise. Work that lost a race inside the database is run again from the start,
 * so it must have no effect outside the database.
 */
public final class Transactions {
    private final DatabaseTransaction database;
    private final Retries retries;
    private final AtomicInteger running = new AtomicInteger();
    private final ThreadLocal<List<Runnable>> afterCommit = ThreadLocal.withInitial(ArrayList::new);

    public Transactions(DatabaseTransaction database) {
        this(database, Retries.withJitter());
    }

    Transactions(DatabaseTransaction database, Retries retries) {
        this.database = database;
        this.retries = retries;
    }

    /** Runs work that can see and write one tenant's rows only. */
    public <T> T call(TenantId tenant, Supplier<T> work) {
        return inScope(tenant.value(), work);
    }

    /** Runs work of the platform itself (receiving, sweeping, operating), which names tenants row by row. */
    public <T> T callAcrossTenants(Supplier<T> work) {
        return inScope(TenantScope.ALL, work);
    }

    public void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    public void runAcrossTenants(Runnable work) {
        callAcrossTenants(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Does something once the transaction that runs on this thread has committed, and never if it doesn't: for what a
     * process keeps in memory of what the transaction wrote.
     */
    public void afterCommit(Runnable deed) {
        afterCommit.get().add(deed);
    }

    /** Whether a transaction is under way on this thread. */
    public boolean isUnderWay() {
        return TenantScope.isEntered();
    }

    /** How many transactions are under way, each with a connection of the pool. */
    public int running() {
        return running.get();
    }

    private <T> T inScope(UUID scope, Supplier<T> work) {
        if (TenantScope.isNestedIn(scope)) {
            return work.get();
        }
        TenantScope.enter(scope);
        running.incrementAndGet();
        try {
            T result = retries.call(() -> {
                afterCommit.remove();
                return database.around(work);
            });
            afterCommit.get().forEach(Runnable::run);
            return result;
        } finally {
            afterCommit.remove();
            running.decrementAndGet();
            TenantScope.leave();
        }
    }
}
