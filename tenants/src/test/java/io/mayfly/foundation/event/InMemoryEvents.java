package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import io.mayfly.testing.EventSchemas;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events in memory. What is appended is visible at once; what is begun is visible when it is committed. */
public final class InMemoryEvents implements Events {
    private final NavigableMap<Long, Event> visible = new ConcurrentSkipListMap<>();
    private final Map<Long, Event> underWay = new TreeMap<>();
    private long lastId;

    @Override
    public synchronized long append(NewEvent event, Instant now) {
        long id = begin(event, now);
        commit(id);
        return id;
    }

    @Override
    public void appendAll(List<Dated> events) {
        events.forEach(dated -> append(dated.event(), dated.at()));
    }

    /** Gives out an id in a transaction that goes on. */
    public synchronized long begin(NewEvent event, Instant now) {
        PayloadJson payload = PayloadJson.of(event.payload());
        EventSchemas.requireValid(event.type(), payload.toString());
        lastId++;
        underWay.put(lastId, new Event(lastId, event.tenant(), event.type(), now, event.subject(), payload));
        return lastId;
    }

    public synchronized void commit(long id) {
        Event event = underWay.remove(id);
        if (event == null) {
            throw new IllegalArgumentException("Event " + id + " is not under way");
        }
        visible.put(id, event);
    }

    public synchronized void rollBack(long id) {
        underWay.remove(id);
    }

    /** Lets ids go on from another one, as a node of a cluster does. */
    public synchronized void skipTo(long id) {
        lastId = id;
    }

    @Override
    public long lastId(Instant upTo) {
        return visible.values().stream()
                .filter(event -> !event.occurredAt().isAfter(upTo))
                .mapToLong(Event::id)
                .max()
                .orElse(0);
    }

    @Override
    public List<Long> idsAfter(long id, Days days, int limit) {
        return visible.tailMap(id, false).values().stream()
                .filter(event -> days.contain(event.occurredAt()))
                .map(Event::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Event> withIds(Collection<Long> ids, Days days) {
        return ids.stream()
                .sorted()
                .map(visible::get)
                .filter(Objects::nonNull)
                .filter(event -> days.contain(event.occurredAt()))
                .toList();
    }

    @Override
    public List<Event> of(TenantId tenant, long afterId, int limit) {
        return visible.tailMap(afterId, false).values().stream()
                .filter(event -> event.tenant().equals(tenant))
                .limit(limit)
                .toList();
    }

    @Override
    public List<MinuteCount> perMinute(TenantId tenant, EventType type, Instant from, Instant to) {
        return of(tenant, 0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type() == type
                        && !event.occurredAt().isBefore(from)
                        && event.occurredAt().isBefore(to))
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().truncatedTo(ChronoUnit.MINUTES), Collectors.counting()))
                .entrySet()
                .stream()
                .map(minute -> new MinuteCount(minute.getKey(), minute.getValue()))
                .toList();
    }

    @Override
    public List<SecondCount> perSecond(TenantId tenant, EventType type, Span time) {
        return within(tenant, type, time)
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().truncatedTo(ChronoUnit.SECONDS),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(second -> new SecondCount(second.getKey(), second.getValue()))
                .toList();
    }

    @Override
    public long count(TenantId tenant, EventType type, Span time) {
        return within(tenant, type, time).count();
    }

    @Override
    public List<Event> newest(TenantId tenant, EventType type, Span time, Part part) {
        return within(tenant, type, time)
                .sorted(Comparator.comparing(Event::occurredAt)
                        .thenComparing(Event::id)
                        .reversed())
                .skip(part.offset())
                .limit(part.limit())
                .toList();
    }

    private Stream<Event> within(TenantId tenant, EventType type, Span time) {
        return of(tenant, 0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type() == type && time.contains(event.occurredAt()));
    }

    @Override
    public List<HourCount> perHour(TenantId tenant, EventType type, Instant since) {
        return of(tenant, 0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type() == type && !event.occurredAt().isBefore(since))
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(hour -> new HourCount(hour.getKey(), hour.getValue()))
                .toList();
    }
}
