package io.mayfly.foundation.event.persistence;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The event table in plain SQL, as it is partitioned and its ids are the database's. */
final class HibernateEvents implements Events {
    private static final int DAYS_KEPT = 8;
    private static final String COLUMNS =
            "select id, tenant_id, type, occurred_at, address_id, message_id, address from event ";

    private final Supplier<EntityManager> entities;

    HibernateEvents(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void append(NewEvent event, Instant now) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        String messageId = event.messageId().isPresent() ? ":messageId" : "null";
        Query query = entities.get()
                .createNativeQuery(
                        "insert into event (expires_on, tenant_id, type, occurred_at, address_id, message_id, address)"
                                + " values (:day, :tenant, :type, :time, :addressId, " + messageId + ", :address)")
                .setParameter("day", time.toLocalDate().plusDays(DAYS_KEPT))
                .setParameter("tenant", event.tenant().value())
                .setParameter("type", event.type().value())
                .setParameter("time", time)
                .setParameter("addressId", event.addressId().value())
                .setParameter("address", event.address());
        event.messageId().ifPresent(id -> query.setParameter("messageId", id.value()));
        query.executeUpdate();
    }

    @Override
    public long lastId() {
        Object last = entities.get()
                .createNativeQuery("select coalesce(max(id), 0) from event")
                .getSingleResult();
        return ((Number) last).longValue();
    }

    @Override
    public List<Event> after(long id, Collection<Long> missed, int limit) {
        String alsoMissed = missed.isEmpty() ? "" : " or id in (:missed)";
        Query query = entities.get()
                .createNativeQuery(COLUMNS + "where id > :id" + alsoMissed + " order by id", Tuple.class)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (!missed.isEmpty()) {
            query.setParameter("missed", missed);
        }
        return events(query);
    }

    @Override
    public List<Event> of(TenantId tenant, long afterId, int limit) {
        return events(entities.get()
                .createNativeQuery(COLUMNS + "where tenant_id = :tenant and id > :id order by id", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", afterId)
                .setMaxResults(limit));
    }

    @Override
    public List<HourCount> perHour(TenantId tenant, EventType type, Instant since) {
        Query query = entities.get()
                .createNativeQuery(
                        "select date_format(occurred_at, '%Y-%m-%dT%H:00:00') as hour, count(*) from event"
                                + " where tenant_id = :tenant and type = :type and occurred_at >= :since"
                                + " group by hour order by hour",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type.value())
                .setParameter("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        return tuples(query)
                .map(row -> new HourCount(
                        LocalDateTime.parse(row.get(0, String.class)).toInstant(ZoneOffset.UTC),
                        row.get(1, Number.class).longValue()))
                .toList();
    }

    private static List<Event> events(Query query) {
        return tuples(query)
                .map(row -> new Event(
                        row.get(0, Number.class).longValue(),
                        new TenantId(row.get(1, UUID.class)),
                        EventType.of(row.get(2, String.class)).orElseThrow(),
                        utc(row.get(3)),
                        Optional.ofNullable(row.get(4, UUID.class)).map(AddressId::new),
                        Optional.ofNullable(row.get(5, UUID.class)).map(MessageId::new),
                        Optional.ofNullable(row.get(6, String.class))))
                .toList();
    }

    private static java.util.stream.Stream<Tuple> tuples(Query query) {
        return query.getResultList().stream().map(Tuple.class::cast);
    }

    private static Instant utc(Object timestamp) {
        return ((java.sql.Timestamp) timestamp).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
