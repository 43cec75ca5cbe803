package io.mayfly.gateway.smtp;

import io.mayfly.kernel.Contended;
import io.mayfly.mail.receiving.Overfull;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;

/** What a failure below means for the client: try later, or the disk is full; never a permanent refusal. */
public record Trouble(Reply reply, String summary, Throwable failure, boolean isOurs) {

    /** MariaDB's codes for no room: ER_DISK_FULL, ER_RECORD_FILE_FULL. */
    private static final Set<Integer> DISK_FULL = Set.of(1021, 1114);

    private static final String DISK_FULL_STATE = "53100";
    private static final int DEEPEST = 20;

    /** Looks through the causes for what says most. */
    public static Trouble of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Overfull) {
                return new Trouble(Reply.BUSY, "more mail than can be stored", failure, false);
            }
            if (cause instanceof Contended) {
                return new Trouble(Reply.BUSY, "too much mail for the same recipients at once", failure, false);
            }
            if (cause instanceof SQLException sql) {
                return of(sql, failure);
            }
            cause = cause.getCause();
        }
        return new Trouble(Reply.TROUBLE, "unexpected " + failure.getClass().getSimpleName(), failure, true);
    }

    private static Trouble of(SQLException sql, Throwable failure) {
        boolean diskFull = isDiskFull(sql);
        boolean connection = sql.getSQLState() == null || sql.getSQLState().startsWith("08");
        return new Trouble(
                diskFull ? Reply.DISK_FULL : Reply.TROUBLE,
                "database error " + sql.getErrorCode() + ", state " + sql.getSQLState(),
                failure,
                !diskFull && !connection);
    }

    private static boolean isDiskFull(SQLException e) {
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        return DISK_FULL.contains(e.getErrorCode())
                || DISK_FULL_STATE.equals(e.getSQLState())
                || message.contains("no space left")
                || message.contains("disk full");
    }

    /** One line when the outside is to blame, with a stack when it may be us. */
    public void log(Logger log, String what) {
        if (isOurs) {
            log.error("{}: {}", what, summary, failure);
        } else {
            log.warn("{}: {}", what, summary);
        }
    }
}
