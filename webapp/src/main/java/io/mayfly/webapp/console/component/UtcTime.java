package io.mayfly.webapp.console.component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A point in time within a sentence, where the browser can't put in the person's own zone: to the minute, in UTC. */
public final class UtcTime {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private UtcTime() {}

    public static String of(Instant time) {
        return TIME.format(time);
    }

    /** Of a time as RFC 3339 writes it; another text stays as it is. */
    public static String of(String text) {
        try {
            return of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }
}
