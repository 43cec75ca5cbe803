package io.mayfly.gateway.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.mayfly.foundation.log.LineBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps the gateway's log within its {@link LineBudget}s, of which mail has two of its own; the first line of a minute
 * tells how many were left out.
 */
public final class FloodGuard extends TurboFilter {
    private final LineBudget budget = new LineBudget(30);
    private final LineBudget mail = new LineBudget(60_000);
    private final LineBudget refused = new LineBudget(3_000);

    public void setPerMinute(int lines) {
        budget.setPerMinute(lines);
    }

    /** For what is told of mail that is taken. */
    public void setMailPerMinute(int lines) {
        mail.setPerMinute(lines);
    }

    /** For what is told of mail that is refused. */
    public void setRefusedPerMinute(int lines) {
        refused.setPerMinute(lines);
    }

    private LineBudget budgetOf(Logger logger) {
        return switch (logger.getName()) {
            case MailLog.NAME -> mail;
            case MailLog.REFUSED -> refused;
            default -> budget;
        };
    }

    @Override
    @SuppressWarnings("checkstyle:parameternumber") // as in Logback
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        LineBudget.Line line = budgetOf(logger).ask(logger.getName(), format, System.currentTimeMillis());
        if (line.leftOut() > 0) {
            logger.warn("{} lines like the next one were left out in the last minute", line.leftOut());
        }
        return line.granted() ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
