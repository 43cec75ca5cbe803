package io.mayfly.foundation.outbox.persistence;

import io.mayfly.foundation.event.Subject;
import io.mayfly.foundation.outbox.Delivery;
import io.mayfly.foundation.outbox.Lease;
import io.mayfly.foundation.outbox.Outbox;
import io.mayfly.foundation.outbox.Subscriber;
import io.mayfly.kernel.DeliveryId;
import io.mayfly.kernel.LeaseId;
import io.mayfly.kernel.SubscriberId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The table of deliveries in plain SQL, as it is partitioned. Which ones could be leased is looked up without locks; then
 * just these rows are locked, passing over those that another worker holds, and looked at again. A search that locked
 * would hold every row that it has gone through, and with them all other workers.
 */
final class HibernateOutbox implements Outbox {
    /** So many more are looked up than wanted, as other workers look at the same ones. */
    private static final int CANDIDATES_PER_LEASE = 4;

    private static final String HELD =
            " where tenant_id = :tenant and id = :id and expires_on = :day and lease_id = :lease";

    private final Supplier<EntityManager> entities;

    HibernateOutbox(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void enqueue(Delivery delivery, Instant now) {
        query("insert into outbox_delivery (id, expires_on, tenant_id, subscriber_kind, subscriber_id, about_kind,"
                        + " about_id, event_id, due_at, attempts) values (:id, :day, :tenant, :kind, :subscriber,"
                        + " :aboutKind, :about, :event, :now, 0)")
                .setParameter("id", DeliveryId.next().value())
                .setParameter("day", day(now).plusDays(DAYS_KEPT))
                .setParameter("tenant", delivery.tenant().value())
                .setParameter("kind", delivery.subscriber().kind())
                .setParameter("subscriber", delivery.subscriber().id().value())
                .setParameter("aboutKind", delivery.about().kind().value())
                .setParameter("about", delivery.about().id().value())
                .setParameter("event", delivery.event())
                .setParameter("now", utc(now))
                .executeUpdate();
    }

    @Override
    public List<Lease> lease(String subscriberKind, int most, Duration length, Instant now) {
        List<Candidate> candidates = candidates(subscriberKind, most * CANDIDATES_PER_LEASE, now);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Lease> leases = locked(candidates, most, now).stream()
                .map(row -> lease(row, subscriberKind, now.plus(length)))
                .toList();
        leases.forEach(this::write);
        return leases;
    }

    private record Candidate(DeliveryId id, LocalDate day) {}

    /** The last day on which a row can expire is named so that the partitions made ahead are not opened. */
    private List<Candidate> candidates(String kind, int most, Instant now) {
        return rows(entities.get()
                        .createNativeQuery(
                                "select d.id, d.expires_on from outbox_delivery d where d.subscriber_kind = :kind"
                                        + " and d.dead_at is null and d.due_at <= :now and d.expires_on <= :last and"
                                        + " not exists (select 1 from outbox_delivery e where e.expires_on <= :last and"
                                        + " e.subscriber_id = d.subscriber_id and e.about_id = d.about_id and"
                                        + " e.event_id < d.event_id and e.dead_at is null)"
                                        + " order by d.due_at, d.event_id",
                                Tuple.class)
                        .setParameter("kind", kind)
                        .setParameter("now", utc(now))
                        .setParameter("last", day(now).plusDays(DAYS_KEPT + 1))
                        .setMaxResults(most))
                .stream()
                .map(row -> new Candidate(new DeliveryId(row.get(0, UUID.class)), date(row.get(1))))
                .toList();
    }

    private List<Tuple> locked(List<Candidate> candidates, int most, Instant now) {
        return rows(entities.get()
                .createNativeQuery(
                        "select id, expires_on, tenant_id, subscriber_id, event_id, about_kind, about_id, attempts"
                                + " from outbox_delivery where id in (:ids) and expires_on in (:days) and dead_at is null"
                                + " and due_at <= :now order by due_at, event_id limit :most for update skip locked",
                        Tuple.class)
                .setParameter(
                        "ids",
                        candidates.stream()
                                .map(candidate -> candidate.id().value())
                                .toList())
                .setParameter(
                        "days",
                        candidates.stream().map(Candidate::day).distinct().toList())
                .setParameter("now", utc(now))
                .setParameter("most", most));
    }

    private static Lease lease(Tuple row, String kind, Instant until) {
        Delivery delivery = new Delivery(
                new TenantId(row.get(2, UUID.class)),
                new Subscriber(kind, new SubscriberId(row.get(3, UUID.class))),
                row.get(4, Number.class).longValue(),
                Subject.Kind.of(row.get(5, String.class))
                        .orElseThrow()
                        .subject(row.get(6, UUID.class).toString()));
        return new Lease(
                LeaseId.next(),
                new DeliveryId(row.get(0, UUID.class)),
                delivery,
                row.get(7, Number.class).intValue() + 1,
                until,
                date(row.get(1)));
    }

    private void write(Lease lease) {
        query("update outbox_delivery set lease_id = :lease, attempts = :attempt, due_at = :until"
                        + " where tenant_id = :tenant and id = :id and expires_on = :day")
                .setParameter("lease", lease.id().value())
                .setParameter("attempt", lease.attempt())
                .setParameter("until", utc(lease.until()))
                .setParameter("tenant", lease.delivery().tenant().value())
                .setParameter("id", lease.deliveryId().value())
                .setParameter("day", lease.expiresOn())
                .executeUpdate();
    }

    @Override
    public boolean acknowledge(Lease lease) {
        return ends(lease, query("delete from outbox_delivery" + HELD));
    }

    @Override
    public boolean postpone(Lease lease, Instant until) {
        boolean held = ends(
                lease,
                query("update outbox_delivery set lease_id = null, due_at = :until" + HELD)
                        .setParameter("until", utc(until)));
        if (held) {
            query("update outbox_delivery set due_at = :until where tenant_id = :tenant and"
                            + " subscriber_id = :subscriber and about_id = :about and event_id > :event and"
                            + " dead_at is null and due_at < :until")
                    .setParameter("until", utc(until))
                    .setParameter("tenant", lease.delivery().tenant().value())
                    .setParameter(
                            "subscriber", lease.delivery().subscriber().id().value())
                    .setParameter("about", lease.delivery().about().id().value())
                    .setParameter("event", lease.delivery().event())
                    .executeUpdate();
        }
        return held;
    }

    @Override
    public boolean giveUp(Lease lease, Instant now) {
        return ends(
                lease,
                query("update outbox_delivery set lease_id = null, dead_at = :now" + HELD)
                        .setParameter("now", utc(now)));
    }

    private static boolean ends(Lease lease, Query ending) {
        return ending.setParameter("tenant", lease.delivery().tenant().value())
                        .setParameter("id", lease.deliveryId().value())
                        .setParameter("day", lease.expiresOn())
                        .setParameter("lease", lease.id().value())
                        .executeUpdate()
                == 1;
    }

    private Query query(String sql) {
        return entities.get().createNativeQuery(sql);
    }

    private static List<Tuple> rows(Query query) {
        return query.getResultList().stream().map(Tuple.class::cast).toList();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static LocalDate date(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
