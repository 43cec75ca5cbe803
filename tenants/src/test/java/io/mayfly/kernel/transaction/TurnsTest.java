package io.mayfly.kernel.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Contended;
import io.mayfly.testing.Together;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final Turns<String> turns = new Turns<>(LONG);
    private final CountDownLatch going = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        going.countDown();
        callers.close();
    }

    @Test
    void comeOneAfterTheOther() {
        AtomicInteger working = new AtomicInteger();

        assertThat(Together.call(
                        20,
                        () -> turns.call("acme", () -> {
                            int atOnce = working.incrementAndGet();
                            Thread.yield();
                            working.decrementAndGet();
                            return atOnce;
                        })))
                .hasSize(20)
                .containsOnly(1);
        assertThat(turns.members()).isZero();
    }

    @Test
    void ofOneGroupKeepNoOtherWaiting() {
        CompletableFuture<String> held = hold(turns);

        assertThat(turns.call("globex", () -> "done")).isEqualTo("done");

        going.countDown();
        assertThat(held).succeedsWithin(LONG);
    }

    @Test
    void areWaitedForSoLongAndNoLonger() {
        Turns<String> impatient = new Turns<>(Duration.ofMillis(1));
        CompletableFuture<String> held = hold(impatient);

        assertThatThrownBy(() -> impatient.call("acme", () -> "done")).isInstanceOf(Contended.class);

        going.countDown();
        assertThat(held).succeedsWithin(LONG);
        assertThat(impatient.call("acme", () -> "done")).isEqualTo("done");
    }

    @Test
    void goOnAfterOneHasFailed() {
        assertThatThrownBy(() -> turns.call("acme", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(turns.call("acme", () -> "done")).isEqualTo("done");
        assertThat(turns.members()).isZero();
    }

    private CompletableFuture<String> hold(Turns<String> of) {
        CountDownLatch begun = new CountDownLatch(2);
        CompletableFuture<String> held = CompletableFuture.supplyAsync(
                () -> of.call("acme", () -> {
                    begun.countDown();
                    await(going);
                    return "held";
                }),
                callers);
        Together.meet(begun);
        return held;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
