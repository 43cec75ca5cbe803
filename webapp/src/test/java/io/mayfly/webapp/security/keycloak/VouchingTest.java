package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.testing.TestClock;
import io.mayfly.webapp.composition.CallDeadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VouchingTest {
    private static final Question ANNA = new Question.Person("anna");
    private static final Question BERT = new Question.Person("bert");
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofMinutes(15);

    private final MemoryDirectory directory = new MemoryDirectory();
    private final TestClock clock = new TestClock();
    private final Vouching vouching = new Vouching(directory, new Bound(MINUTE, OUTAGE), clock);

    @Test
    void believesAnAnswerForLessThanAMinute() {
        directory.letIn(ANNA);
        assertThat(vouching.covers(ANNA)).isTrue();
        directory.shutOut(ANNA);

        clock.forward(Duration.ofSeconds(51));
        assertThat(vouching.covers(ANNA)).isTrue();
        assertThat(directory.asked()).isEqualTo(1);

        clock.forward(Duration.ofSeconds(1));
        assertThat(vouching.covers(ANNA)).isFalse();
    }

    @Test
    void letsInAgainWithinAMinute() {
        directory.shutOut(ANNA);
        assertThat(vouching.covers(ANNA)).isFalse();
        directory.letIn(ANNA);

        clock.forward(MINUTE);

        assertThat(vouching.covers(ANNA)).isTrue();
    }

    @Test
    void tellsPeopleAndTokensApart() {
        directory.letIn(ANNA);

        assertThat(vouching.covers(ANNA)).isTrue();
        assertThat(vouching.covers(BERT)).isFalse();
        assertThat(vouching.covers(new Question.Token("anna"))).isFalse();
    }

    @Test
    void countsTheLastYesForABoundedTimeWhileThereIsNoAnswer() {
        directory.letIn(ANNA);
        vouching.covers(ANNA);
        directory.reachable(false);

        clock.forward(OUTAGE.minusMillis(1));
        assertThat(vouching.covers(ANNA)).isTrue();

        clock.forward(Duration.ofMillis(1));
        assertThatThrownBy(() -> vouching.covers(ANNA)).isInstanceOf(KeycloakUnreachable.class);
    }

    @Test
    void letsNobodyInWithoutAnAnswer() {
        directory.letIn(ANNA);
        directory.shutOut(BERT);
        vouching.covers(BERT);
        directory.reachable(false);
        clock.forward(MINUTE);

        assertThatThrownBy(() -> vouching.covers(ANNA)).isInstanceOf(KeycloakUnreachable.class);
        assertThatThrownBy(() -> vouching.covers(BERT)).isInstanceOf(KeycloakUnreachable.class);

        directory.reachable(true);
        assertThat(vouching.covers(ANNA)).isTrue();
        assertThat(vouching.covers(BERT)).isFalse();
    }

    @Test
    void asksOnceHoweverManyWantToKnow() throws InterruptedException {
        directory.letIn(ANNA);
        CompletableFuture<Boolean> release = new CompletableFuture<>();
        directory.holdAnswersUntil(release);
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        List<Thread> all = Stream.generate(() -> new Thread(() -> answers.add(vouching.covers(ANNA))))
                .limit(20)
                .toList();
        all.forEach(Thread::start);
        while (all.stream().anyMatch(each -> each.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }

        release.complete(true);

        for (Thread each : all) {
            each.join();
        }
        assertThat(answers).hasSize(20).containsOnly(true);
        assertThat(directory.asked()).isEqualTo(1);
    }

    @Test
    void waitsForNoAnswerBeyondTheDeadlineOfTheCall() {
        directory.holdAnswersUntil(new CompletableFuture<>());
        long begun = System.nanoTime();

        try (CallDeadline.Binding binding = CallDeadline.fromNow().bind()) {
            assertThatThrownBy(() -> vouching.covers(ANNA)).isInstanceOf(KeycloakUnreachable.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(4500));
    }
}
