package io.mayfly.webapp.console.overview;

import io.mayfly.foundation.event.Events.HourCount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last 24 hours of a tenant's mail, as one bar for each hour, those without mail among them. */
final class DayOfMail {
    private static final int HOURS = 24;

    private DayOfMail() {}

    static SortedMap<Instant, Long> perHour(List<HourCount> received, Instant now) {
        SortedMap<Instant, Long> hours = new TreeMap<>();
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        for (int back = 0; back < HOURS; back++) {
            hours.put(last.minus(back, ChronoUnit.HOURS), 0L);
        }
        received.forEach(count -> hours.computeIfPresent(count.hour(), (hour, none) -> count.count()));
        return hours;
    }
}
