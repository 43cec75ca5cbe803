package io.mayfly.webapp.door;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from our own mistakes: the one can be tried again, the others can't. */
public final class Outage {
    private Outage() {}

    /** Whether somewhere below this the database could not be reached, or not in time. */
    public static boolean isBehind(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is a connection's; a pool that gets none says so in words only. */
    private static boolean isOutage(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        @Nullable String words = sql.getMessage();
        return sql instanceof SQLTimeoutException
                || state != null && state.startsWith("08")
                || words != null && words.startsWith("Error in allocating a connection");
    }
}
