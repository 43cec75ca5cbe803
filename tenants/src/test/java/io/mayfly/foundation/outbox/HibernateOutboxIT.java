package io.mayfly.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.foundation.database.MariaDbPartitions;
import io.mayfly.foundation.event.Subject;
import io.mayfly.foundation.outbox.persistence.OutboxWiring;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.SubscriberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.House;
import io.mayfly.testing.OtherDatabase;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HibernateOutboxIT extends OutboxContract {
    private static final House HOUSE = new House();
    private static final long SOON_SECONDS = 30;

    private final Outbox outbox = new OutboxWiring(HOUSE.foundation().ground()).outbox();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Override
    Outbox outbox() {
        return outbox;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return HOUSE.transactions().callAcrossTenants(work);
    }

    @Test
    void passesOverWhatAnotherWorkerIsAboutToLease() {
        List<Delivery> deliveries =
                List.of(enqueueSome(1), enqueueSome(2), enqueueSome(3), enqueueSome(4), enqueueSome(5));

        committed(() -> {
            List<Lease> ours = lease(1, now());
            List<Lease> theirs = elsewhere(() -> lease(5, now()));
            assertThat(ours).hasSize(1);
            assertThat(theirs)
                    .extracting(Lease::delivery)
                    .doesNotContain(ours.getFirst().delivery());
            return true;
        });

        assertThat(lease(5, now().plus(Duration.ofDays(1))))
                .extracting(Lease::delivery)
                .containsAll(deliveries);
    }

    @Test
    void keepsNothingOfATransactionThatFailed() {
        assertThatThrownBy(() -> committed(() -> {
                    enqueueSome(1);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(lease(5, now())).isEmpty();
    }

    @Test
    void endsWithItsDay() {
        OtherDatabase database = OtherDatabase.migrated();
        TestClock clock = new TestClock();
        MaintainPartitions partitions = new MaintainPartitions(new MariaDbPartitions(database.dataSource()), clock);
        try (HibernateTransaction transaction = HibernateTransaction.over(database.dataSource(), List.of())) {
            Transactions transactions = new Transactions(transaction);
            Outbox other = new OutboxWiring(new Ground(transactions, transaction, clock)).outbox();
            partitions.maintain();
            Delivery delivery = new Delivery(
                    TenantId.next(), new Subscriber("webhook", SubscriberId.next()), 1, Subject.of(AddressId.next()));
            transactions.runAcrossTenants(() -> other.enqueue(delivery, clock.instant()));

            clock.forward(Duration.ofDays(8));
            partitions.maintain();
            assertThat(leased(transactions, other, clock)).hasSize(1);

            clock.forward(Duration.ofDays(1));
            partitions.maintain();
            assertThat(leased(transactions, other, clock)).isEmpty();
        }
    }

    private static List<Lease> leased(Transactions transactions, Outbox outbox, TestClock clock) {
        return transactions.callAcrossTenants(() -> outbox.lease("webhook", 5, Duration.ofMinutes(1), clock.instant()));
    }

    /** On a thread and connection of its own; it must not wait for the transaction that is under way here. */
    private static <T> T elsewhere(Supplier<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work::get).get(SOON_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
