package io.mayfly.kernel.transaction;

import java.util.function.Supplier;

/**
 * What a process offers to {@link Transactions}: one database transaction on the calling thread, the container's or its
 * own.
 */
@FunctionalInterface
public interface DatabaseTransaction {
    /**
     * Begins a transaction, runs the work and commits; rolls back and rethrows when the work or the commit fails. What
     * the database said is in the chain of causes, also when it was to commit: by that a lost race is told from the rest.
     */
    <T> T around(Supplier<T> work);
}
