package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Events whose rows can't be read for some times, while their ids can. */
final class FailingEvents implements Events {
    private final Events events;
    int failures;

    FailingEvents(Events events) {
        this.events = events;
    }

    @Override
    public long append(NewEvent event, Instant now) {
        return events.append(event, now);
    }

    @Override
    public void appendAll(List<Dated> appended) {
        events.appendAll(appended);
    }

    @Override
    public long lastId(Instant upTo) {
        return events.lastId(upTo);
    }

    @Override
    public List<Long> idsAfter(long id, Days days, int limit) {
        return events.idsAfter(id, days, limit);
    }

    @Override
    public List<Event> withIds(Collection<Long> ids, Days days) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("trouble");
        }
        return events.withIds(ids, days);
    }

    @Override
    public List<Event> of(TenantId tenant, long afterId, int limit) {
        return events.of(tenant, afterId, limit);
    }

    @Override
    public List<HourCount> perHour(TenantId tenant, EventType type, Instant days) {
        return events.perHour(tenant, type, days);
    }

    @Override
    public List<MinuteCount> perMinute(TenantId tenant, EventType type, Instant from, Instant to) {
        return events.perMinute(tenant, type, from, to);
    }

    @Override
    public List<SecondCount> perSecond(TenantId tenant, EventType type, Span time) {
        return events.perSecond(tenant, type, time);
    }

    @Override
    public long count(TenantId tenant, EventType type, Span time) {
        return events.count(tenant, type, time);
    }

    @Override
    public List<Event> newest(TenantId tenant, EventType type, Span time, Part part) {
        return events.newest(tenant, type, time, part);
    }
}
