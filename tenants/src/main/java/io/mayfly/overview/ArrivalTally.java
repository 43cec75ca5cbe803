package io.mayfly.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.MinuteCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Counts what came, so that figures of a day don't go through a day's events each time: minutes that are over are counted once
 * and remembered, for each tenant, and each reach over its addresses, whose figures somebody looks at.
 */
public final class ArrivalTally {
    /** Two days by the clock, for what they are compared with, and an hour that has begun. */
    private static final Duration REMEMBERED = Duration.ofHours(50);

    /** What happens is dated before it is committed, which may take as long as a call may. */
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Duration PORTION = Duration.ofHours(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The database has no shorter time. */
    private static final Duration INSTANT = ChronoUnit.MICROS.getDuration();

    private static final int MOST_REMEMBERED = 1_000;

    private final Events events;
    private final ReachedArrivals reached;
    private final Cache<Whose, Minutes> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    public ArrivalTally(Events events, ReachedArrivals reached) {
        this.events = events;
        this.reached = reached;
    }

    /** Whose figures: of all mail of a tenant, or of what came in at addresses within reach. */
    record Whose(TenantId tenant, AddressReach reach) {
        /** How much time is counted at once: where the address of each message is looked up, that takes long. */
        private Duration portion() {
            return reach.equals(AddressReach.EVERYTHING) ? REMEMBERED : PORTION;
        }
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
    long count(Whose whose, Span time, Instant now) {
        Minutes settled = settled(whose, now);
        Instant first = minute(time.after()).plus(MINUTE);
        Instant last = earlier(minute(time.upTo()), settled.upTo());
        if (!first.isBefore(last)) {
            return asked(whose, time);
        }
        return asked(whose, new Span(time.after(), first.minus(INSTANT)))
                + settled.between(first, last)
                + asked(whose, new Span(last.minus(INSTANT), time.upTo()));
    }

    /** How many came in each hour by the clock since the beginning of one; hours without one are left out. */
    List<Events.HourCount> perHour(Whose whose, Instant since, Instant now) {
        Minutes settled = settled(whose, now);
        Map<Instant, Long> hours = new TreeMap<>();
        settled.counts().tailMap(since).forEach((minute, count) -> hours.merge(hour(minute), count, Long::sum));
        perHourBetween(whose, settled.upTo(), now.plus(SETTLING))
                .forEach(hour -> hours.merge(hour.hour(), hour.count(), Long::sum));
        return hours.entrySet().stream()
                .map(hour -> new Events.HourCount(hour.getKey(), hour.getValue()))
                .toList();
    }

    List<SecondCount> perSecond(Whose whose, Span time) {
        return switch (whose.reach()) {
            case AddressReach.Everything all -> events.perSecond(whose.tenant(), EventType.MESSAGE_RECEIVED, time);
            case AddressReach.Part part -> grouped(whose, part, time, ChronoUnit.SECONDS, SecondCount::new);
        };
    }

    private List<Events.HourCount> perHourBetween(Whose whose, Instant since, Instant upTo) {
        return switch (whose.reach()) {
            case AddressReach.Everything all -> events.perHour(whose.tenant(), EventType.MESSAGE_RECEIVED, since);
            case AddressReach.Part part ->
                grouped(whose, part, new Span(since.minus(INSTANT), upTo), ChronoUnit.HOURS, Events.HourCount::new);
        };
    }

    private List<MinuteCount> perMinute(Whose whose, Instant from, Instant to) {
        return switch (whose.reach()) {
            case AddressReach.Everything all -> events.perMinute(whose.tenant(), EventType.MESSAGE_RECEIVED, from, to);
            case AddressReach.Part part -> {
                Span time = new Span(from.minus(INSTANT), to.minus(INSTANT));
                yield grouped(whose, part, time, ChronoUnit.MINUTES, MinuteCount::new);
            }
        };
    }

    private <C> List<C> grouped(
            Whose whose, AddressReach.Part part, Span time, ChronoUnit by, BiFunction<Instant, Long, C> count) {
        Map<Instant, Long> counts = reached.times(whose.tenant(), part, time).stream()
                .collect(Collectors.groupingBy(came -> came.truncatedTo(by), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> count.apply(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * Two who ask at once may both count, and come to the same. What was counted of a portion is remembered, so that who runs
     * out of time goes on from there the next time.
     */
    private Minutes settled(Whose whose, Instant now) {
        Instant upTo = minute(now.minus(SETTLING));
        Instant oldest = minute(now.minus(REMEMBERED));
        Minutes settled = Optional.ofNullable(known.getIfPresent(whose))
                .filter(minutes -> minutes.upTo().isAfter(oldest))
                .orElseGet(() -> new Minutes(new TreeMap<>(), oldest));
        while (settled.upTo().isBefore(upTo)) {
            NavigableMap<Instant, Long> counts = new TreeMap<>(settled.counts().tailMap(oldest));
            Instant next = earlier(settled.upTo().plus(whose.portion()), upTo);
            for (MinuteCount minute : perMinute(whose, settled.upTo(), next)) {
                counts.put(minute.minute(), minute.count());
            }
            settled = new Minutes(counts, next);
            known.put(whose, settled);
        }
        return settled;
    }

    private long asked(Whose whose, Span time) {
        if (!time.after().isBefore(time.upTo())) {
            return 0;
        }
        return switch (whose.reach()) {
            case AddressReach.Everything all -> events.count(whose.tenant(), EventType.MESSAGE_RECEIVED, time);
            case AddressReach.Part part ->
                reached.times(whose.tenant(), part, time).size();
        };
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
