package io.mayfly.foundation.event;

import static io.mayfly.foundation.event.Happenings.addressCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.TenantId;
import io.mayfly.testing.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The feed over transactions of a real database, of which some commit late and some never. */
class ChangeFeedIT {
    private static final House HOUSE = new House();
    private static final long PATIENCE_SECONDS = 60;

    private final TenantId acme = TenantId.next();
    private final ChangeFeed feed = HOUSE.foundation().event().changeFeed();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void tellsWhatIsCommittedAfterALaterOneAndMissesNothingUnderWayAtItsStart() throws Exception {
        try (Other other = new Other()) {
            long early = other.begin();
            long late = happens();
            assertThat(told()).isEmpty();

            long next = happens();
            assertThat(told()).containsExactly(next);
            other.commit();

            assertThat(told()).containsExactly(early).doesNotContain(late);
            HOUSE.clock().forward(Duration.ofSeconds(2));
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void tellsWhatIsCommittedLongAfterALaterOne() throws Exception {
        told();
        try (Other other = new Other()) {
            long early = other.begin();
            long late = happens();
            assertThat(told()).containsExactly(late);
            for (int i = 0; i < 50; i++) {
                HOUSE.clock().forward(Duration.ofSeconds(1));
                assertThat(told()).isEmpty();
            }
            other.commit();

            HOUSE.clock().forward(Duration.ofSeconds(1));
            assertThat(told()).containsExactly(early);
        }
    }

    @Test
    void isNotHeldUpByAGapThatStays() throws Exception {
        told();
        try (Other other = new Other()) {
            long never = other.begin();
            long id = happens();
            other.rollBack();

            assertThat(id).isGreaterThan(never);
            assertThat(told()).containsExactly(id);
            HOUSE.clock().forward(Duration.ofSeconds(90));
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void tellsABurstWholeAndOnce() {
        told();
        List<Long> burst = HOUSE.transactions()
                .callAcrossTenants(() -> Stream.generate(this::append)
                        .limit(ChangeFeed.BATCH + 500L)
                        .toList());
        long after = happens();

        List<Long> told = new ArrayList<>(told());
        assertThat(told).hasSizeLessThanOrEqualTo(ChangeFeed.BATCH);
        told.addAll(told());
        assertThat(told)
                .containsExactlyElementsOf(
                        Stream.concat(burst.stream(), Stream.of(after)).toList());
        assertThat(told()).isEmpty();
    }

    private List<Long> told() {
        return feed.poll().stream()
                .filter(event -> event.tenant().equals(acme))
                .map(Event::id)
                .toList();
    }

    private long happens() {
        return HOUSE.transactions().callAcrossTenants(this::append);
    }

    private long append() {
        return HOUSE.foundation()
                .events()
                .append(addressCreated(acme), HOUSE.clock().instant());
    }

    /** A transaction on a thread and connection of its own, that writes an event and ends when it is told to. */
    private final class Other implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private volatile boolean inVain;
        private volatile long id;
        private Future<?> transaction = thread.submit(() -> {});

        long begin() throws InterruptedException {
            transaction = thread.submit(() -> HOUSE.transactions().runAcrossTenants(() -> {
                id = append();
                written.countDown();
                await(told);
                if (inVain) {
                    throw new IllegalStateException("in vain");
                }
            }));
            await(written);
            return id;
        }

        void commit() throws ExecutionException, InterruptedException, TimeoutException {
            told.countDown();
            transaction.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void rollBack() throws InterruptedException {
            inVain = true;
            told.countDown();
            thread.shutdown();
            assertThat(thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }

        @Override
        public void close() {
            told.countDown();
            thread.shutdown();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
