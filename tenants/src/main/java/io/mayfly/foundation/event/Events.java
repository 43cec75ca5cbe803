package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * The event table. Events stay for {@value DAYS_KEPT} days, then their day's partition is dropped. Events of types that
 * this build doesn't know, which a newer one beside it writes, are not read.
 */
public interface Events {
    int DAYS_KEPT = 8;

    /**
     * Writes an event in the running transaction.
     *
     * @return its id
     */
    long append(NewEvent event, Instant now);

    /** Writes events in the running transaction, in their order and in as few statements as can be. */
    void appendAll(List<Dated> events);

    /** An event, and when it happened. */
    record Dated(NewEvent event, Instant at) {}

    /**
     * The highest id among the events of all tenants that happened at the instant or before, 0 without one.
     */
    long lastId(Instant upTo);

    /**
     * Ids of the events of all tenants that happened on the days given, can be seen now and have a higher id, in order.
     */
    List<Long> idsAfter(long id, Days days, int limit);

    /** The events of all tenants with the ids given that happened on the days given, by id, as far as they are there. */
    List<Event> withIds(Collection<Long> ids, Days days);

    /** A tenant's events with a higher id, by id. */
    List<Event> of(TenantId tenant, long afterId, int limit);

    /** How many events of a type a tenant had in each hour since the instant; hours without one are left out. */
    List<HourCount> perHour(TenantId tenant, EventType type, Instant since);

    /**
     * How many events of a type a tenant had in each minute of a time, from one whole minute up to another, which is not part
     * of it; minutes without one are left out.
     */
    List<MinuteCount> perMinute(TenantId tenant, EventType type, Instant from, Instant to);

    /** How many events of a type a tenant had in each second of a time; seconds without one are left out. */
    List<SecondCount> perSecond(TenantId tenant, EventType type, Span time);

    /** How many events of a type a tenant had within a time. */
    long count(TenantId tenant, EventType type, Span time);

    /** A tenant's events of a type within a time, the newest first, as far as a list shows them. */
    List<Event> newest(TenantId tenant, EventType type, Span time, Part part);

    /** From one day to another, in UTC, both included. */
    record Days(LocalDate first, LocalDate last) {
        public static Days of(Instant from, Instant to) {
            return new Days(LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC));
        }

        public boolean contain(Instant time) {
            LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A count of events in the hour that starts at the instant. */
    record HourCount(Instant hour, long count) {}

    /** A count of events in the minute that starts at the instant. */
    record MinuteCount(Instant minute, long count) {}

    /** A count of events in the second that starts at the instant. */
    record SecondCount(Instant second, long count) {}

    /** The time after one instant, up to another and with it. */
    record Span(Instant after, Instant upTo) {
        /** The time of this length that ends at the instant. */
        public static Span before(Instant upTo, Duration length) {
            return new Span(upTo.minus(length), upTo);
        }

        public boolean contains(Instant time) {
            return time.isAfter(after) && !time.isAfter(upTo);
        }
    }

    /** A part of a list by offset, for grids. */
    record Part(int offset, int limit) {}
}
