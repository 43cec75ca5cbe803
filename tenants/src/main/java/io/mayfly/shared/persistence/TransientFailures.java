package io.mayfly.shared.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work again that lost a race inside the database and would succeed if run once more from the start. */
public final class TransientFailures {
    private static final int ATTEMPTS = 4;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;
    private static final Set<Integer> CODES = Set.of(DEADLOCK, RECORD_CHANGED);

    private TransientFailures() {}

    /** Runs a whole transaction, up to four times while it fails with a deadlock (also Galera's at COMMIT). */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever wraps the deadlock, it is unwrapped and rethrown
    public static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isTransient(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
