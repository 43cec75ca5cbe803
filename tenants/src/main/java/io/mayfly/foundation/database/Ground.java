package io.mayfly.foundation.database;

import io.mayfly.kernel.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a process gives to all that it wires.
 *
 * @param entities gives the entity manager of the transaction that {@code transactions} has begun on this thread
 */
public record Ground(Transactions transactions, Supplier<EntityManager> entities, Clock clock) {}
