package io.mayfly.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.MinuteCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what came, so that figures of a day don't go through a day's events each time: minutes that are over are counted once
 * and remembered, for each tenant whose figures somebody looks at.
 */
public final class ArrivalTally {
    /** Two days by the clock, for what they are compared with, and an hour that has begun. */
    private static final Duration REMEMBERED = Duration.ofHours(50);

    /** What happens is dated before it is committed, which may take as long as a call may. */
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The database has no shorter time. */
    private static final Duration INSTANT = ChronoUnit.MICROS.getDuration();

    private static final int MOST_TENANTS = 1_000;

    private final Events events;
    private final Cache<TenantId, Minutes> known = Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    public ArrivalTally(Events events) {
        this.events = events;
    }

    /**
     * What has settled of a tenant's counts.
     *
     * @param counts by the beginning of each minute; minutes without any are left out
     * @param upTo the end of the last minute that was counted
     */
    private record Minutes(NavigableMap<Instant, Long> counts, Instant upTo) {
        private long between(Instant from, Instant to) {
            return from.isBefore(to)
                    ? counts.subMap(from, to).values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    : 0;
        }
    }

    /** How many messages came within a time of the last two days. */
    long count(TenantId tenant, Span time, Instant now) {
        Minutes settled = settled(tenant, now);
        Instant first = minute(time.after()).plus(MINUTE);
        Instant last = earlier(minute(time.upTo()), settled.upTo());
        if (!first.isBefore(last)) {
            return asked(tenant, time);
        }
        return asked(tenant, new Span(time.after(), first.minus(INSTANT)))
                + settled.between(first, last)
                + asked(tenant, new Span(last.minus(INSTANT), time.upTo()));
    }

    /** How many came in each hour by the clock since the beginning of one; hours without one are left out. */
    List<Events.HourCount> perHour(TenantId tenant, Instant since, Instant now) {
        Minutes settled = settled(tenant, now);
        Map<Instant, Long> hours = new TreeMap<>();
        settled.counts().tailMap(since).forEach((minute, count) -> hours.merge(hour(minute), count, Long::sum));
        events.perHour(tenant, EventType.MESSAGE_RECEIVED, settled.upTo())
                .forEach(hour -> hours.merge(hour.hour(), hour.count(), Long::sum));
        return hours.entrySet().stream()
                .map(hour -> new Events.HourCount(hour.getKey(), hour.getValue()))
                .toList();
    }

    List<SecondCount> perSecond(TenantId tenant, Span time) {
        return events.perSecond(tenant, EventType.MESSAGE_RECEIVED, time);
    }

    /** Two who ask at once may both count, and come to the same. */
    private Minutes settled(TenantId tenant, Instant now) {
        Instant upTo = minute(now.minus(SETTLING));
        Instant oldest = minute(now.minus(REMEMBERED));
        Minutes before = Optional.ofNullable(known.getIfPresent(tenant))
                .filter(minutes -> minutes.upTo().isAfter(oldest))
                .orElseGet(() -> new Minutes(new TreeMap<>(), oldest));
        if (!before.upTo().isBefore(upTo)) {
            return before;
        }
        NavigableMap<Instant, Long> counts = new TreeMap<>(before.counts().tailMap(oldest));
        for (MinuteCount minute : events.perMinute(tenant, EventType.MESSAGE_RECEIVED, before.upTo(), upTo)) {
            counts.put(minute.minute(), minute.count());
        }
        Minutes settled = new Minutes(counts, upTo);
        known.put(tenant, settled);
        return settled;
    }

    private long asked(TenantId tenant, Span time) {
        return time.after().isBefore(time.upTo()) ? events.count(tenant, EventType.MESSAGE_RECEIVED, time) : 0;
    }

    private static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
