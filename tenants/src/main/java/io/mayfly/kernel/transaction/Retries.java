package io.mayfly.kernel.transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole transaction again that lost a race inside the database and would succeed if run once more from the start.
 * Before each repetition it pauses for a random time below a bound that doubles, so that those who met once don't meet
 * again.
 */
final class Retries {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_BOUND = Duration.ofMillis(10);
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;
    private static final Set<Integer> CODES = Set.of(DEADLOCK, RECORD_CHANGED);

    /** The class of states that say that a transaction was rolled back, a serialization failure among them. */
    private static final String ROLLED_BACK = "40";

    private final Consumer<Duration> pause;

    /** @param pause waits for up to the duration given */
    Retries(Consumer<Duration> pause) {
        this.pause = pause;
    }

    static Retries withJitter() {
        return new Retries(
                bound -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, bound.toNanos())));
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever wraps the lost race, it is looked through and rethrown
    <T> T call(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !lostRace(e)) {
                    throw e;
                }
                pause.accept(FIRST_BOUND.multipliedBy(1L << (attempt - 1)));
            }
        }
    }

    private static boolean lostRace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (CODES.contains(sql.getErrorCode()) || isRolledBack(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRolledBack(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK);
    }
}
