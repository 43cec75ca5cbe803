package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The event table. Events stay for some days, then their day's partition is dropped. */
public interface Events {
    /** Writes an event in the running transaction. */
    void append(NewEvent event, Instant now);

    /** The highest id written so far, committed. */
    long lastId();

    /** Events of all tenants with a higher id, or with one of the missed ids, by id. */
    List<Event> after(long id, Collection<Long> missed, int limit);

    /** A tenant's events with a higher id, by id. */
    List<Event> of(TenantId tenant, long afterId, int limit);

    /** How many events of a type a tenant had in each hour since the instant; hours without one are left out. */
    List<HourCount> perHour(TenantId tenant, EventType type, Instant since);

    /** A count of events in the hour that starts at the instant. */
    record HourCount(Instant hour, long count) {}
}
