package io.mayfly.testing;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.DatabaseTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tables in memory with transactions one at a time, of which one that fails leaves nothing behind. */
public final class InMemoryDatabase implements DatabaseTransaction {
    private final List<InMemoryTable<?>> tables = new ArrayList<>();
    private boolean commitFails;

    /** A table whose rows all tenants see. */
    public <R> InMemoryTable<R> table() {
        return kept(new InMemoryTable<>(row -> true));
    }

    /** A table whose rows are seen by their tenant, and by work across tenants. */
    public <R> InMemoryTable<R> table(Function<R, TenantId> tenant) {
        return kept(new InMemoryTable<>(row -> TenantSight.sees(tenant.apply(row))));
    }

    /** Lets the next transaction fail that comes as far as its commit. */
    public void failNextCommit() {
        commitFails = true;
    }

    private <R> InMemoryTable<R> kept(InMemoryTable<R> table) {
        tables.add(table);
        return table;
    }

    @Override
    public synchronized <T> T around(Supplier<T> work) {
        List<Runnable> undo = tables.stream().map(InMemoryTable::remember).toList();
        boolean committed = false;
        try {
            T result = work.get();
            tables.forEach(InMemoryTable::flush);
            commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                undo.forEach(Runnable::run);
            }
        }
    }

    private void commit() {
        if (commitFails) {
            commitFails = false;
            throw new IllegalStateException("The commit failed, as a test wished");
        }
    }
}
