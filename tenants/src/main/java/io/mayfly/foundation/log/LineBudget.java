package io.mayfly.foundation.log;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets each log statement speak so many times a minute, so that nobody outside can fill the disk by provoking it. Once
 * there are many statements, those that come new share one budget for each logger, since libraries build some of their
 * words from what they were sent.
 */
public final class LineBudget {
    private static final int MOST_STATEMENTS = 500;
    private static final long MINUTE = 60_000;

    private final ConcurrentMap<String, Minute> minutes = new ConcurrentHashMap<>();
    private volatile int perMinute;

    public LineBudget(int perMinute) {
        this.perMinute = perMinute;
    }

    public void setPerMinute(int lines) {
        perMinute = lines;
    }

    /**
     * Asks for a line.
     *
     * @param number which line of its statement in this minute it would be, from 1 on
     * @param leftOut of the last minute, told with the first line after it
     */
    public record Line(boolean granted, long number, long leftOut) {}

    public Line ask(String logger, String statement, long nowMillis) {
        String name = logger + ' ' + statement;
        Minute minute = minutes.get(name);
        if (minute == null) {
            String key = minutes.size() < MOST_STATEMENTS ? name : logger;
            minute = minutes.computeIfAbsent(key, any -> new Minute());
        }
        return minute.enter(nowMillis, perMinute);
    }

    private static final class Minute {
        private long start;
        private long count;

        synchronized Line enter(long now, int most) {
            long leftOut = 0;
            if (now - start >= MINUTE) {
                leftOut = Math.max(0, count - most);
                start = now;
                count = 0;
            }
            count++;
            return new Line(count <= most, count, leftOut);
        }
    }
}
