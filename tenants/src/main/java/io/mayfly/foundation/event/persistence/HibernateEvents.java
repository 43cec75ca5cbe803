package io.mayfly.foundation.event.persistence;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.foundation.event.Subject;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** The event table in plain SQL, as it is partitioned and its ids are the database's. */
final class HibernateEvents implements Events {
    private static final String COLUMNS =
            "select id, tenant_id, type, occurred_at, subject_kind, subject_id, payload from event ";

    private static final String ON_DAYS = " and expires_on between :first and :last ";
    private static final String WITHIN =
            "where tenant_id = :tenant and type = :type and occurred_at > :after and occurred_at <= :upTo";

    private static final String APPEND = "insert into event (expires_on, tenant_id, type, occurred_at, subject_kind,"
            + " subject_id, payload) values (?, ?, ?, ?, ?, ?, ?)";

    private final Supplier<EntityManager> entities;

    HibernateEvents(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    /** By the driver, which has the new id from the server's answer to the insert. */
    @Override
    public long append(NewEvent event, Instant now) {
        return entities.get().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(APPEND, Statement.RETURN_GENERATED_KEYS)) {
                bind(insert, event, now);
                insert.executeUpdate();
                return generatedId(insert);
            }
        });
    }

    /** Without asking for the ids, which would cost each its own statement. */
    @Override
    public void appendAll(List<Dated> events) {
        entities.get().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
                for (Dated dated : events) {
                    bind(insert, dated.event(), dated.at());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, NewEvent event, Instant happened) throws SQLException {
        LocalDateTime time = LocalDateTime.ofInstant(happened, ZoneOffset.UTC);
        insert.setObject(1, expiry(time.toLocalDate()));
        insert.setObject(2, event.tenant().value());
        insert.setString(3, event.type().value());
        insert.setObject(4, time);
        insert.setString(5, event.subject().kind().value());
        insert.setObject(6, event.subject().id().value());
        insert.setString(7, PayloadJson.text(event.payload()));
    }

    private static long generatedId(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private static LocalDate expiry(LocalDate happened) {
        return happened.plusDays(DAYS_KEPT);
    }

    @Override
    public long lastId(Instant upTo) {
        return entities.get()
                .createNativeQuery("select id from event where occurred_at <= :time order by id desc", Long.class)
                .setParameter("time", LocalDateTime.ofInstant(upTo, ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultStream()
                .mapToLong(id -> (long) id)
                .findFirst()
                .orElse(0);
    }

    /** The days of expiry are named so that the partitions of others are not even opened. */
    @Override
    public List<Long> idsAfter(long id, Days days, int limit) {
        return entities.get()
                .createNativeQuery("select id from event where id > :id" + ON_DAYS + "order by id", Long.class)
                .setParameter("id", id)
                .setParameter("first", expiry(days.first()))
                .setParameter("last", expiry(days.last()))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Event> withIds(Collection<Long> ids, Days days) {
        return events(entities.get()
                .createNativeQuery(COLUMNS + "where id in (:ids)" + ON_DAYS + "order by id", Tuple.class)
                .setParameter("ids", ids)
                .setParameter("first", expiry(days.first()))
                .setParameter("last", expiry(days.last())));
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

    @Override
    public List<MinuteCount> perMinute(TenantId tenant, EventType type, Instant from, Instant to) {
        Query query = entities.get()
                .createNativeQuery(
                        "select date_format(occurred_at, '%Y-%m-%dT%H:%i:00') as minute, count(*) from event"
                                + " where tenant_id = :tenant and type = :type"
                                + " and occurred_at >= :start and occurred_at < :end group by minute",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type.value())
                .setParameter("start", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .setParameter("end", LocalDateTime.ofInstant(to, ZoneOffset.UTC));
        return tuples(query)
                .map(row -> new MinuteCount(
                        LocalDateTime.parse(row.get(0, String.class)).toInstant(ZoneOffset.UTC),
                        row.get(1, Number.class).longValue()))
                .toList();
    }

    @Override
    public List<SecondCount> perSecond(TenantId tenant, EventType type, Span time) {
        Query query = within(
                "select date_format(occurred_at, '%Y-%m-%dT%H:%i:%s') as second, count(*) from event " + WITHIN
                        + " group by second order by second",
                tenant,
                type,
                time);
        return tuples(query)
                .map(row -> new SecondCount(
                        LocalDateTime.parse(row.get(0, String.class)).toInstant(ZoneOffset.UTC),
                        row.get(1, Number.class).longValue()))
                .toList();
    }

    @Override
    public long count(TenantId tenant, EventType type, Span time) {
        Query query = within("select count(*) from event " + WITHIN, tenant, type, time);
        return tuples(query)
                .mapToLong(row -> row.get(0, Number.class).longValue())
                .sum();
    }

    @Override
    public List<Event> newest(TenantId tenant, EventType type, Span time, Part part) {
        return events(within(COLUMNS + WITHIN + " order by occurred_at desc, id desc", tenant, type, time)
                .setFirstResult(part.offset())
                .setMaxResults(part.limit()));
    }

    /** Both the order and the conditions are those of the index event_type. */
    private Query within(String sql, TenantId tenant, EventType type, Span time) {
        return entities.get()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type.value())
                .setParameter("after", LocalDateTime.ofInstant(time.after(), ZoneOffset.UTC))
                .setParameter("upTo", LocalDateTime.ofInstant(time.upTo(), ZoneOffset.UTC));
    }

    private static List<Event> events(Query query) {
        return tuples(query)
                .map(HibernateEvents::event)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing for a row whose type or subject only a newer build knows. */
    private static Optional<Event> event(Tuple row) {
        return EventType.of(row.get(2, String.class))
                .flatMap(type -> Subject.Kind.of(row.get(4, String.class))
                        .map(kind -> new Event(
                                row.get(0, Number.class).longValue(),
                                new TenantId(row.get(1, UUID.class)),
                                type,
                                utc(row.get(3)),
                                kind.subject(row.get(5, UUID.class).toString()),
                                PayloadJson.parse(row.get(6, String.class)))));
    }

    private static java.util.stream.Stream<Tuple> tuples(Query query) {
        return query.getResultList().stream().map(Tuple.class::cast);
    }

    private static Instant utc(Object timestamp) {
        return ((java.sql.Timestamp) timestamp).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
