package io.mayfly.overview.persistence;

import io.mayfly.foundation.database.ReachCondition;
import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events.Part;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.foundation.event.Subject;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import io.mayfly.overview.ReachedArrivals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Goes through the events of the time by their index and looks up the address of each: an event doesn't say whose its address
 * is, so that mail, of which there is much, costs no entry of an index more for those few who see a part of it.
 */
final class SqlReachedArrivals implements ReachedArrivals {
    private static final String CAME = " from event e straight_join temp_address a"
            + " on a.id = cast(json_value(e.payload, '$.addressId') as uuid) and a.tenant_id = e.tenant_id"
            + " where e.tenant_id = :tenant and e.type = :type and e.occurred_at > :after and e.occurred_at <= :upTo";

    private final Supplier<EntityManager> entities;

    SqlReachedArrivals(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public List<Instant> times(TenantId tenant, AddressReach.Part reach, Span time) {
        ReachCondition within = new ReachCondition(reach);
        String sql = "select e.occurred_at, e.id" + CAME + within.and("a") + " order by e.occurred_at";
        return rows(bound(sql, within, tenant, time))
                .map(row -> utc(row.get(0)))
                .toList();
    }

    @Override
    public List<Event> newest(TenantId tenant, AddressReach.Part reach, Span time, Part part) {
        ReachCondition within = new ReachCondition(reach);
        String sql = "select e.id, e.occurred_at, e.subject_id, e.payload" + CAME + within.and("a")
                + " order by e.occurred_at desc, e.id desc";
        return rows(bound(sql, within, tenant, time)
                        .setFirstResult(part.offset())
                        .setMaxResults(part.limit()))
                .map(row -> event(tenant, row))
                .toList();
    }

    private Query bound(String sql, ReachCondition within, TenantId tenant, Span time) {
        return within.bind(entities.get()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", EventType.MESSAGE_RECEIVED.value())
                .setParameter("after", LocalDateTime.ofInstant(time.after(), ZoneOffset.UTC))
                .setParameter("upTo", LocalDateTime.ofInstant(time.upTo(), ZoneOffset.UTC)));
    }

    private static Stream<Tuple> rows(Query query) {
        return query.getResultList().stream().map(Tuple.class::cast);
    }

    /** That a message came in is always told of the message. */
    private static Event event(TenantId tenant, Tuple row) {
        return new Event(
                row.get(0, Number.class).longValue(),
                tenant,
                EventType.MESSAGE_RECEIVED,
                utc(row.get(1)),
                Subject.Kind.MESSAGE.subject(row.get(2, UUID.class).toString()),
                PayloadJson.parse(row.get(3, String.class)));
    }

    private static Instant utc(Object timestamp) {
        return ((Timestamp) timestamp).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
