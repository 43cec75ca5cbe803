package io.mayfly.kernel.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Contended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String ACME = "acme";
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final Set<Integer> bad = Collections.synchronizedSet(new HashSet<>());
    private final CountDownLatch going = new CountDownLatch(1);
    private final Gathering<String, Integer, String> gathering = new Gathering<>(this::work, LONG);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    /** The first batch is held until it is let go. */
    private List<String> work(List<Integer> together) {
        batches.add(together);
        if (batches.size() == 1) {
            awaitGoing();
        }
        if (together.stream().anyMatch(bad::contains)) {
            throw new IllegalStateException("bad among " + together);
        }
        return together.stream().map(number -> "did " + number).toList();
    }

    private void awaitGoing() {
        try {
            going.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void letGo() {
        going.countDown();
        callers.close();
    }

    @Test
    void doesWhatComesAloneAtOnce() {
        going.countDown();

        assertThat(gathering.call(ACME, 1)).isEqualTo("did 1");
        assertThat(gathering.call(ACME, 2)).isEqualTo("did 2");

        assertThat(batches).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void doesTogetherInItsOrderWhatCameMeanwhile() {
        CompletableFuture<String> first = hold();
        List<CompletableFuture<String>> others = waiting(2, 3, 4);

        going.countDown();

        assertThat(first).succeedsWithin(LONG).isEqualTo("did 1");
        assertThat(others.get(0)).succeedsWithin(LONG).isEqualTo("did 2");
        assertThat(others.get(1)).succeedsWithin(LONG).isEqualTo("did 3");
        assertThat(others.get(2)).succeedsWithin(LONG).isEqualTo("did 4");
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void doesNoMoreThanSixtyFourTogether() {
        hold();
        List<CompletableFuture<String>> others =
                waiting(IntStream.rangeClosed(2, 101).boxed().toArray(Integer[]::new));

        going.countDown();

        assertThat(others).allSatisfy(one -> assertThat(one).succeedsWithin(LONG));
        assertThat(batches).extracting(List::size).containsExactly(1, 64, 36);
    }

    @Test
    void keepsNoGroupWaitingForAnother() {
        hold();

        assertThat(gathering.call("globex", 2)).isEqualTo("did 2");
    }

    @Test
    void failsNobodyForAnothersFault() {
        hold();
        bad.add(3);
        List<CompletableFuture<String>> others = waiting(2, 3, 4);

        going.countDown();

        assertThat(others.get(0)).succeedsWithin(LONG).isEqualTo("did 2");
        assertThat(others.get(1)).failsWithin(LONG).withThrowableThat().withMessageContaining("bad among [3]");
        assertThat(others.get(2)).succeedsWithin(LONG).isEqualTo("did 4");
        assertThat(batches).hasSize(5).contains(List.of(2, 3, 4), List.of(2), List.of(3), List.of(4));
    }

    @Test
    void triesWhatFailsAloneNoSecondTimeAndGoesOn() {
        going.countDown();
        bad.add(1);

        assertThatThrownBy(() -> gathering.call(ACME, 1)).isInstanceOf(IllegalStateException.class);

        assertThat(batches).containsExactly(List.of(1));
        assertThat(gathering.call(ACME, 2)).isEqualTo("did 2");
    }

    @Test
    void waitsSoLongAndNoLongerForItsTurn() {
        Gathering<String, Integer, String> impatient = new Gathering<>(this::work, Duration.ofMillis(1));
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> impatient.call(ACME, 1), callers);
        Awaitility.await().until(() -> batches.size() == 1);

        assertThatThrownBy(() -> impatient.call(ACME, 2)).isInstanceOf(Contended.class);

        assertThat(impatient.waiting()).isZero();
        going.countDown();
        assertThat(first).succeedsWithin(LONG).isEqualTo("did 1");
        assertThat(batches).containsExactly(List.of(1));
        assertThat(impatient.call(ACME, 3)).isEqualTo("did 3");
    }

    private CompletableFuture<String> hold() {
        CompletableFuture<String> first = begin(1);
        Awaitility.await().until(() -> batches.size() == 1);
        return first;
    }

    private List<CompletableFuture<String>> waiting(Integer... numbers) {
        return Stream.of(numbers)
                .map(number -> {
                    int before = gathering.waiting();
                    CompletableFuture<String> begun = begin(number);
                    Awaitility.await().until(() -> gathering.waiting() == before + 1);
                    return begun;
                })
                .toList();
    }

    private CompletableFuture<String> begin(int number) {
        return CompletableFuture.supplyAsync(() -> gathering.call(ACME, number), callers);
    }
}
