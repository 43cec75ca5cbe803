package io.mayfly.foundation.event;

import static io.mayfly.foundation.event.Happenings.addressCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {
    private static final TenantId ACME = TenantId.next();
    private static final Duration POLL = Duration.ofMillis(100);

    private final TestClock clock = new TestClock();
    private final InMemoryEvents events = new InMemoryEvents();
    private final ChangeFeed feed = new ChangeFeed(new Transactions(new InMemoryDatabase()), events, clock);

    @Test
    void startsAtTheEnd() {
        happens();
        assertThat(poll()).isEmpty();
        assertThat(poll()).isEmpty();

        long next = happens();
        assertThat(poll()).containsExactly(next);
        assertThat(poll()).isEmpty();
    }

    @Test
    void missesNothingThatWasUnderWayWhenItStartedAndReplaysNothing() {
        happens();
        clock.forward(Duration.ofMinutes(10));
        happens();
        clock.forward(Duration.ofSeconds(30));
        long underWay = begins();
        long seenAtStart = happens();
        poll();

        clock.forward(Duration.ofSeconds(29));
        events.commit(underWay);

        assertThat(pollFor(Duration.ofSeconds(2))).containsExactly(underWay).doesNotContain(seenAtStart);
    }

    @Test
    void missesNothingThatWasUnderWayAtTheStartOnAnEmptyTable() {
        long underWay = begins();
        poll();
        events.commit(underWay);

        assertThat(poll()).containsExactly(underWay);
    }

    @Test
    void tellsWhatBecomesVisibleOutOfOrder() {
        poll();
        long first = begins();
        long second = begins();
        long third = begins();

        events.commit(third);
        assertThat(poll()).containsExactly(third);
        events.commit(first);
        assertThat(poll()).containsExactly(first);
        events.commit(second);
        assertThat(poll()).containsExactly(second);
        assertThat(pollFor(Duration.ofSeconds(90))).isEmpty();
    }

    @Test
    void tellsWhatIsCommittedAsLateAsAnyTransactionLives() {
        poll();
        long late = begins();
        List<Long> others = new ArrayList<>();
        for (int second = 0; second < 59; second++) {
            others.add(happens());
            assertThat(pollFor(Duration.ofSeconds(1))).containsExactly(others.getLast());
        }
        events.commit(late);

        assertThat(pollFor(Duration.ofSeconds(1))).containsExactly(late);
        assertThat(pollFor(Duration.ofSeconds(90))).isEmpty();
    }

    @Test
    void tellsAtOnceWhatIsCommittedALittleLate() {
        poll();
        long late = begins();
        happens();
        pollFor(Duration.ofSeconds(2));
        events.commit(late);

        assertThat(poll()).containsExactly(late);
    }

    @Test
    void isNotHeldUpByGapsThatStay() {
        poll();
        for (int round = 0; round < 100; round++) {
            long rolledBack = begins();
            events.rollBack(rolledBack);
            long id = happens();
            events.skipTo(id + 6);
            assertThat(pollFor(Duration.ofSeconds(1))).containsExactly(id);
        }
    }

    @Test
    void tellsABurstWholeAndOnce() {
        poll();
        List<Long> burst =
                Stream.generate(this::happens).limit(ChangeFeed.BATCH * 3L + 7).toList();

        assertThat(poll()).hasSize(ChangeFeed.BATCH);
        long meanwhile = happens();
        List<Long> told = pollFor(Duration.ofSeconds(2));

        assertThat(told)
                .containsExactlyElementsOf(
                        Stream.concat(burst.subList(ChangeFeed.BATCH, burst.size()).stream(), Stream.of(meanwhile))
                                .toList());
    }

    @Test
    void catchesUpAfterAPauseInWhichMoreHappenedThanALookTakes() {
        poll();
        poll();
        List<Long> missed = Stream.generate(this::happens).limit(120_000).toList();
        clock.forward(Duration.ofHours(1));

        List<Long> told = pollFor(Duration.ofSeconds(15));

        assertThat(told).isEqualTo(missed);
        assertThat(pollFor(Duration.ofSeconds(70))).isEmpty();
    }

    @Test
    void losesNothingWhenTheDatabaseIsInTrouble() {
        FailingEvents failing = new FailingEvents(events);
        ChangeFeed troubled = new ChangeFeed(new Transactions(new InMemoryDatabase()), failing, clock);
        troubled.poll();
        long id = happens();
        failing.failures = 2;
        assertThatThrownBy(troubled::poll).hasMessage("trouble");
        assertThatThrownBy(troubled::poll).hasMessage("trouble");

        assertThat(troubled.poll()).extracting(Event::id).containsExactly(id);
    }

    /** Events with ids given out in one order and committed in any other, some never, within what a transaction lives. */
    @Test
    void tellsEachOnceWhateverTheOrder() {
        Random random = new Random(42);
        List<Long> underWay = new ArrayList<>();
        List<Long> committed = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        poll();
        for (int step = 0; step < 3000; step++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                underWay.add(begins());
            }
            Collections.shuffle(underWay, random);
            while (underWay.size() > 40) {
                end(underWay.removeLast(), random.nextInt(10) == 0, committed);
            }
            told.addAll(poll());
        }
        underWay.forEach(id -> end(id, false, committed));
        told.addAll(pollFor(Duration.ofSeconds(3)));

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
    }

    private void end(long id, boolean inVain, List<Long> committed) {
        if (inVain) {
            events.rollBack(id);
        } else {
            events.commit(id);
            committed.add(id);
        }
    }

    private long happens() {
        return events.append(addressCreated(ACME), clock.instant());
    }

    private long begins() {
        return events.begin(addressCreated(ACME), clock.instant());
    }

    private List<Long> poll() {
        clock.forward(POLL);
        return feed.poll().stream().map(Event::id).toList();
    }

    private List<Long> pollFor(Duration time) {
        List<Long> told = new ArrayList<>();
        for (Duration past = Duration.ZERO; past.compareTo(time) < 0; past = past.plus(POLL)) {
            told.addAll(poll());
        }
        return told;
    }
}
