package io.mayfly.gateway.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets each log statement speak so many times a minute and then be silent, so that nobody outside can fill the disk by
 * provoking it. The first line of the next minute tells how many were left out. Statements are told apart by logger
 * and format, and by logger alone once there are many, since libraries build some formats from what they were sent.
 */
public final class FloodGuard extends TurboFilter {

    private static final int MOST_STATEMENTS = 500;
    private static final long MINUTE = 60_000;

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private int perMinute = 30;

    public void setPerMinute(int lines) {
        perMinute = lines;
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
        String statement = logger.getName() + ' ' + format;
        Window window = windows.get(statement);
        if (window == null) {
            String key = windows.size() < MOST_STATEMENTS ? statement : logger.getName();
            window = windows.computeIfAbsent(key, any -> new Window());
        }
        long leftOut = window.enter(System.currentTimeMillis(), perMinute);
        if (leftOut > 0) {
            logger.warn("{} lines like the next one were left out in the last minute", leftOut);
        }
        return leftOut < 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static final class Window {

        private long start;
        private long count;

        /** -1 to be silent; otherwise the number of lines that a window now past left out. */
        synchronized long enter(long now, int most) {
            long leftOut = 0;
            if (now - start >= MINUTE) {
                leftOut = Math.max(0, count - most);
                start = now;
                count = 0;
            }
            count++;
            return count > most ? -1 : leftOut;
        }
    }
}
