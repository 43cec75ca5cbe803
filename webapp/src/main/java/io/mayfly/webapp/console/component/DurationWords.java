package io.mayfly.webapp.console.component;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** A duration in its two largest units, such as "2 d 4 h": the same words as the countdown in the browser writes. */
public final class DurationWords {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long SECONDS_MATTER = 10 * MINUTE;

    private final UnaryOperator<String> translate;

    public DurationWords(UnaryOperator<String> translate) {
        this.translate = translate;
    }

    public String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds >= DAY) {
            return pair(seconds / DAY, "time.day", seconds % DAY / HOUR, "time.hour");
        }
        if (seconds >= HOUR) {
            return pair(seconds / HOUR, "time.hour", seconds % HOUR / MINUTE, "time.minute");
        }
        if (seconds >= MINUTE) {
            return pair(
                    seconds / MINUTE, "time.minute", seconds < SECONDS_MATTER ? seconds % MINUTE : 0, "time.second");
        }
        return one(seconds, "time.second");
    }

    private String pair(long big, String bigUnit, long small, String smallUnit) {
        return small == 0 ? one(big, bigUnit) : one(big, bigUnit) + " " + one(small, smallUnit);
    }

    private String one(long count, String unit) {
        return count + " " + translate.apply(unit);
    }
}
