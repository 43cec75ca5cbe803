package io.mayfly.gateway.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.mayfly.foundation.log.LineBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Keeps the gateway's log within its {@link LineBudget}; the first line of a minute tells how many were left out. */
public final class FloodGuard extends TurboFilter {
    private final LineBudget budget = new LineBudget(30);

    public void setPerMinute(int lines) {
        budget.setPerMinute(lines);
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
        LineBudget.Line line = budget.ask(logger.getName(), format, System.currentTimeMillis());
        if (line.leftOut() > 0) {
            logger.warn("{} lines like the next one were left out in the last minute", line.leftOut());
        }
        return line.granted() ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
