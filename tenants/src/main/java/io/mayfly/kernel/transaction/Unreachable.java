package io.mayfly.kernel.transaction;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells the failures of a database that can't be reached, or doesn't answer, from those that it answers with. */
public final class Unreachable {
    /** The class of states that say that a connection failed (SQL:2003, class 08). */
    private static final String CONNECTION = "08";

    private Unreachable() {}

    /** Whether this is in the chain of causes; a pool that has no connection to give says no state. */
    public static boolean in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith(CONNECTION);
            }
        }
        return false;
    }
}
