package io.mayfly.kernel.transaction;

import io.mayfly.kernel.Contended;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole transaction again that lost a race inside the database and would succeed if run once more from the start.
 * Before each repetition it pauses for a random time below a bound that doubles, so that those who met once don't meet
 * again.
 *
 * <p>A lost race is a transaction that the database has undone, or a row that another has changed since it was read. The
 * end of waiting for a lock (1205) is none: the wait was long already, and five more would be worse than the failure.
 */
final class Retries {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_BOUND = Duration.ofMillis(10);
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;
    private static final int LOCK_WAIT_OVER = 1205;
    private static final Set<Integer> CODES = Set.of(DEADLOCK, RECORD_CHANGED);

    /** The class of states that say that a transaction was rolled back, a serialization failure among them. */
    private static final String ROLLED_BACK = "40";

    /** The one state of that class that says the opposite: nobody knows. */
    private static final String COMPLETION_UNKNOWN = "40003";

    private final LongUnaryOperator below;
    private final Consumer<Duration> pause;

    /**
     * @param below a number from 0 to just below the one given
     * @param pause waits for the duration given
     */
    Retries(LongUnaryOperator below, Consumer<Duration> pause) {
        this.below = below;
        this.pause = pause;
    }

    static Retries withJitter() {
        return withJitter(duration -> LockSupport.parkNanos(duration.toNanos()));
    }

    static Retries withJitter(Consumer<Duration> pause) {
        return new Retries(bound -> ThreadLocalRandom.current().nextLong(bound), pause);
    }

    /** @throws Contended when the race was lost each time, or a lock was waited for too long */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever wraps the lost race, it is looked through and rethrown
    <T> T call(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                boolean lost = lostRace(e);
                if (lost && attempt == ATTEMPTS || isLockWaitOver(e)) {
                    throw new Contended(e);
                }
                if (!lost) {
                    throw e;
                }
                Duration bound = FIRST_BOUND.multipliedBy(1L << (attempt - 1));
                pause.accept(Duration.ofNanos(below.applyAsLong(bound.toNanos())));
            }
        }
    }

    private static boolean lostRace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean lost = cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof SQLException sql && (CODES.contains(sql.getErrorCode()) || isRolledBack(sql));
            if (lost) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLockWaitOver(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT_OVER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRolledBack(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK) && !state.equals(COMPLETION_UNKNOWN);
    }
}
