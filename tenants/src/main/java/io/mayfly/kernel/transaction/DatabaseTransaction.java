package io.mayfly.kernel.transaction;

import java.util.function.Supplier;

/**
 * What a process offers to {@link Transactions}: one database transaction on the calling thread, the container's or its
 * own.
 */
@FunctionalInterface
public interface DatabaseTransaction {
    /**
     * Begins a transaction, runs the work and commits; rolls back and rethrows when the work or the commit fails.
     *
     * @throws NotCommitted when the work was done but the database undid it at the commit; the cause says why
     */
    <T> T around(Supplier<T> work);
}
