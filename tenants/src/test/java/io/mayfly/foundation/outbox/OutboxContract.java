package io.mayfly.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Subject;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.SubscriberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every outbox, in memory or not. */
abstract class OutboxContract {
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final long PATIENCE_SECONDS = 60;
    private static final int LETTERS = 12;

    /** Of a kind of its own, as others may use the same table. */
    private final String kind = new Random()
            .ints(LETTERS, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final TenantId acme = TenantId.next();
    private final Subscriber endpoint = new Subscriber(kind, SubscriberId.next());
    private final Subject beta = Subject.of(AddressId.next());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    abstract Outbox outbox();

    /** Does the work of the platform in a transaction that has committed when this returns. */
    abstract <T> T committed(Supplier<T> work);

    @Test
    void leasesWhatWasWritten() {
        Delivery delivery = new Delivery(acme, endpoint, 7, beta);
        enqueue(delivery);

        assertThat(lease(10, now)).singleElement().satisfies(lease -> {
            assertThat(lease.delivery()).isEqualTo(delivery);
            assertThat(lease.attempt()).isEqualTo(1);
            assertThat(lease.until()).isEqualTo(now.plus(LENGTH));
            assertThat(lease.expiresOn())
                    .isEqualTo(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(7));
        });
    }

    @Test
    void leasesNothingOfAnotherKindAndNothingBeforeItsTime() {
        enqueue(new Delivery(acme, new Subscriber(kind + "-other", SubscriberId.next()), 7, beta));
        committed(() -> {
            outbox().enqueue(new Delivery(acme, endpoint, 8, beta), now.plusSeconds(1));
            return true;
        });

        assertThat(lease(10, now)).isEmpty();
        assertThat(lease(10, now.plusSeconds(1))).hasSize(1);
    }

    @Test
    void leasesTheLongestDueFirstUpToTheLimit() {
        Delivery first = enqueue(elsewhere(1));
        Delivery second = enqueue(elsewhere(2));
        Delivery third = enqueue(elsewhere(3));

        assertThat(lease(2, now)).extracting(Lease::delivery).containsExactly(first, second);
        assertThat(lease(2, now)).extracting(Lease::delivery).containsExactly(third);
        assertThat(lease(2, now)).isEmpty();
    }

    @Test
    void getsTheLeaseOfAKilledWorkerBackWhenItIsOver() {
        enqueue(elsewhere(1));
        Lease killed = only(lease(10, now));
        assertThat(lease(10, now.plus(LENGTH).minusMillis(1))).isEmpty();

        Lease next = only(lease(10, now.plus(LENGTH)));

        assertThat(next.deliveryId()).isEqualTo(killed.deliveryId());
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(committed(() -> outbox().acknowledge(killed))).isFalse();
        assertThat(committed(() -> outbox().postpone(killed, now))).isFalse();
        assertThat(committed(() -> outbox().giveUp(killed, now))).isFalse();
        assertThat(committed(() -> outbox().acknowledge(next))).isTrue();
    }

    @Test
    void forgetsWhatIsAcknowledged() {
        enqueue(elsewhere(1));
        Lease lease = only(lease(10, now));

        assertThat(committed(() -> outbox().acknowledge(lease))).isTrue();
        assertThat(committed(() -> outbox().acknowledge(lease))).isFalse();
        assertThat(lease(10, now.plus(LENGTH))).isEmpty();
    }

    @Test
    void keepsTheOrderOfWhatIsAboutOneThing() {
        Delivery first = enqueue(new Delivery(acme, endpoint, 1, beta));
        Delivery second = enqueue(new Delivery(acme, endpoint, 2, beta));
        Delivery another = enqueue(elsewhere(3));
        Delivery someoneElses = enqueue(new Delivery(acme, new Subscriber(kind, SubscriberId.next()), 4, beta));

        List<Lease> leases = lease(10, now);
        assertThat(leases).extracting(Lease::delivery).containsExactly(first, another, someoneElses);
        assertThat(lease(10, now)).isEmpty();
        committed(() -> outbox().acknowledge(leases.getFirst()));

        assertThat(lease(10, now)).extracting(Lease::delivery).containsExactly(second);
    }

    @Test
    void putsOffWhatFailedAndWhatFollowsIt() {
        Delivery first = enqueue(new Delivery(acme, endpoint, 1, beta));
        Delivery second = enqueue(new Delivery(acme, endpoint, 2, beta));
        Lease failed = only(lease(10, now));
        Instant later = now.plusSeconds(5);

        assertThat(committed(() -> outbox().postpone(failed, later))).isTrue();

        assertThat(lease(10, later.minusMillis(1))).isEmpty();
        Lease again = only(lease(10, later));
        assertThat(again.delivery()).isEqualTo(first);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(committed(() -> outbox().acknowledge(failed))).isFalse();
        committed(() -> outbox().acknowledge(again));
        assertThat(lease(10, later)).extracting(Lease::delivery).containsExactly(second);
    }

    @Test
    void goesOnAfterWhatIsGivenUp() {
        enqueue(new Delivery(acme, endpoint, 1, beta));
        Delivery second = enqueue(new Delivery(acme, endpoint, 2, beta));
        Lease hopeless = only(lease(10, now));

        assertThat(committed(() -> outbox().giveUp(hopeless, now))).isTrue();

        Lease next = only(lease(10, now));
        assertThat(next.delivery()).isEqualTo(second);
        committed(() -> outbox().acknowledge(next));
        assertThat(lease(10, now.plus(LENGTH).plus(LENGTH))).isEmpty();
    }

    @Test
    void givesNoTwoWorkersAtOnceTheSameAndKeepsTheOrder() {
        List<Subject> things =
                Stream.generate(() -> Subject.of(AddressId.next())).limit(12).toList();
        List<Delivery> all = IntStream.range(0, 120)
                .mapToObj(event -> new Delivery(acme, endpoint, event, things.get(event % things.size())))
                .toList();
        all.forEach(this::enqueue);
        List<Delivery> made = Collections.synchronizedList(new ArrayList<>());

        Together.run(Collections.nCopies(4, () -> work(made, all.size())));

        assertThat(made).containsExactlyInAnyOrderElementsOf(all);
        assertThat(things)
                .allSatisfy(thing -> assertThat(made.stream()
                                .filter(delivery -> delivery.about().equals(thing)))
                        .extracting(Delivery::event)
                        .isSorted());
    }

    /** Each is written down before its lease ends, so that nobody can have the next one before. */
    private void work(List<Delivery> made, int all) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (made.size() < all && System.nanoTime() < end) {
            for (Lease lease : lease(5, now)) {
                made.add(lease.delivery());
                assertThat(committed(() -> outbox().acknowledge(lease))).isTrue();
            }
        }
    }

    private Delivery elsewhere(long event) {
        return new Delivery(acme, endpoint, event, Subject.of(AddressId.next()));
    }

    private Delivery enqueue(Delivery delivery) {
        committed(() -> {
            outbox().enqueue(delivery, now);
            return true;
        });
        return delivery;
    }

    List<Lease> lease(int most, Instant time) {
        return committed(() -> outbox().lease(kind, most, LENGTH, time));
    }

    Delivery enqueueSome(long event) {
        return enqueue(elsewhere(event));
    }

    Instant now() {
        return now;
    }

    private static Lease only(List<Lease> leases) {
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }
}
