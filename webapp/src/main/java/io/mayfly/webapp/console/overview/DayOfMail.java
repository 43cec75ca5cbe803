package io.mayfly.webapp.console.overview;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.overview.TakeOverview.Overview;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last 24 hours of a tenant's mail, as figures and as one bar for each hour, those without mail among them. */
record DayOfMail(Overview overview, Instant now) {
    private static final int HOURS = 24;

    int liveAddresses() {
        return overview.liveAddresses();
    }

    long received() {
        return sum(overview.received());
    }

    long ended() {
        return sum(overview.ended());
    }

    /** What came since midnight in the person's zone. */
    long receivedToday(ZoneId zone) {
        Instant midnight = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        return sum(overview.received().stream()
                .filter(count -> !count.hour().isBefore(midnight))
                .toList());
    }

    private static long sum(List<HourCount> counts) {
        return counts.stream().mapToLong(HourCount::count).sum();
    }

    SortedMap<Instant, Long> perHour() {
        SortedMap<Instant, Long> hours = new TreeMap<>();
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        for (int back = 0; back < HOURS; back++) {
            hours.put(last.minus(back, ChronoUnit.HOURS), 0L);
        }
        overview.received().forEach(count -> hours.computeIfPresent(count.hour(), (hour, none) -> count.count()));
        return hours;
    }
}
