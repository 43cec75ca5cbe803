package io.mayfly.foundation.outbox;

import io.mayfly.kernel.DeliveryId;
import io.mayfly.kernel.LeaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory. */
public final class InMemoryOutbox implements Outbox {
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        final DeliveryId id = DeliveryId.next();
        final Delivery delivery;
        final LocalDate expiresOn;
        Instant due;
        int attempts;

        @Nullable LeaseId lease;

        boolean dead;

        Row(Delivery delivery, Instant now) {
            this.delivery = delivery;
            this.due = now;
            this.expiresOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_KEPT);
        }

        boolean goesBefore(Row other) {
            return !dead && isInLineWith(other.delivery) && delivery.event() < other.delivery.event();
        }

        boolean isInLineWith(Delivery other) {
            return delivery.subscriber().equals(other.subscriber())
                    && delivery.about().equals(other.about());
        }
    }

    @Override
    public synchronized void enqueue(Delivery delivery, Instant now) {
        rows.add(new Row(delivery, now));
    }

    @Override
    public synchronized List<Lease> lease(String subscriberKind, int most, Duration length, Instant now) {
        List<Row> first = rows.stream()
                .filter(row -> row.delivery.subscriber().kind().equals(subscriberKind))
                .filter(row -> !row.dead && !row.due.isAfter(now))
                .filter(row -> rows.stream().noneMatch(other -> other.goesBefore(row)))
                .sorted(Comparator.comparing((Row row) -> row.due).thenComparing(row -> row.delivery.event()))
                .limit(most)
                .toList();
        return first.stream().map(row -> lease(row, now.plus(length))).toList();
    }

    private static Lease lease(Row row, Instant until) {
        LeaseId lease = LeaseId.next();
        row.lease = lease;
        row.due = until;
        row.attempts++;
        return new Lease(lease, row.id, row.delivery, row.attempts, until, row.expiresOn);
    }

    @Override
    public synchronized boolean acknowledge(Lease lease) {
        Optional<Row> row = held(lease);
        row.ifPresent(rows::remove);
        return row.isPresent();
    }

    @Override
    public synchronized boolean postpone(Lease lease, Instant until) {
        Optional<Row> row = held(lease);
        row.ifPresent(found -> {
            found.lease = null;
            found.due = until;
            rows.stream()
                    .filter(found::goesBefore)
                    .filter(next -> next.due.isBefore(until))
                    .forEach(next -> next.due = until);
        });
        return row.isPresent();
    }

    @Override
    public synchronized boolean giveUp(Lease lease, Instant now) {
        Optional<Row> row = held(lease);
        row.ifPresent(found -> {
            found.lease = null;
            found.dead = true;
        });
        return row.isPresent();
    }

    private Optional<Row> held(Lease lease) {
        return rows.stream().filter(row -> lease.id().equals(row.lease)).findFirst();
    }
}
