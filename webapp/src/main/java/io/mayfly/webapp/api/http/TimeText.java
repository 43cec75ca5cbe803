package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times (RFC 3339) and durations (ISO 8601, or a number with one unit: {@code 90s}, {@code 5m}, {@code 1h}, {@code 7d}). */
public final class TimeText {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    /** The database's times end with the year 9999. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private TimeText() {}

    /**
     * A duration of more than nothing.
     *
     * @param field which to name when the text is none
     */
    public static Duration duration(String field, String text) {
        Duration duration = durationOrNone(field, text);
        if (duration.isZero()) {
            throw noDuration(field);
        }
        return duration;
    }

    /** A duration that may be nothing. */
    public static Duration durationOrNone(String field, String text) {
        try {
            Matcher matcher = SHORT.matcher(text.strip());
            Duration duration = matcher.matches()
                    ? UNITS.getOrDefault(matcher.group(2), Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)))
                    : Duration.parse(text.strip());
            if (!duration.isNegative() && duration.toDays() < 36_500) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw noDuration(field);
        }
        throw noDuration(field);
    }

    public static Instant instant(String field, String text) {
        try {
            Instant time = OffsetDateTime.parse(text.strip()).toInstant();
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(END_OF_TIME)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw noTime(field);
        }
        throw noTime(field);
    }

    private static Invalid noTime(String field) {
        return new Invalid(field, field + " must be a time like 2026-01-31T12:00:00Z");
    }

    private static Invalid noDuration(String field) {
        return new Invalid(field, field + " must be a duration like PT1H, 90s, 5m, 1h or 7d");
    }
}
