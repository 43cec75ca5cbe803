package io.mayfly.webapp.observe;

import io.mayfly.foundation.log.LineBudget;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log of this process, the container's own lines too, within a {@link LineBudget}. What was thrown is told in
 * full with the first lines of a minute only, and no message is longer than a screen.
 */
public final class FloodGuard implements Filter {
    private static final int LINES_A_MINUTE = 30;
    private static final int TRACES_A_MINUTE = 3;
    private static final int LONGEST_MESSAGE = 2_000;

    private final LineBudget budget = new LineBudget(LINES_A_MINUTE);
    private final @Nullable Filter other;

    FloodGuard(@Nullable Filter other) {
        this.other = other;
    }

    /** Puts a guard before all that writes the log, until {@link #leaveAll}. */
    public static void standBeforeAll() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (!(handler.getFilter() instanceof FloodGuard)) {
                handler.setFilter(new FloodGuard(handler.getFilter()));
            }
        }
    }

    public static void leaveAll() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler.getFilter() instanceof FloodGuard guard) {
                handler.setFilter(guard.other);
            }
        }
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (other != null && !other.isLoggable(record)) {
            return false;
        }
        LineBudget.Line line =
                budget.ask(String.valueOf(record.getLoggerName()), statement(record), record.getMillis());
        if (line.granted()) {
            shorten(record, line);
        }
        return line.granted();
    }

    /** Most messages have been filled in when they come here, so that their words don't tell statements apart. */
    private static String statement(LogRecord record) {
        @Nullable Throwable thrown = record.getThrown();
        return record.getLevel() + " "
                + (thrown == null ? "" : thrown.getClass().getName());
    }

    private static void shorten(LogRecord record, LineBudget.Line line) {
        String message = String.valueOf(record.getMessage());
        if (message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE) + "…";
        }
        @Nullable Throwable thrown = record.getThrown();
        if (thrown != null && line.number() > TRACES_A_MINUTE) {
            record.setThrown(null);
            message += " (" + thrown.getClass().getName() + ", told in full before)";
        }
        if (line.leftOut() > 0) {
            message += " (" + line.leftOut() + " lines like this were left out in the last minute)";
        }
        record.setMessage(message);
    }
}
