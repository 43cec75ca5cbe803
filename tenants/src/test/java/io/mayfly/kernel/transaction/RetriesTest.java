package io.mayfly.kernel.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Contended;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetriesTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Retries retries = new Retries(bound -> bound - 1, pauses::add);

    static Stream<RuntimeException> lostRaces() {
        return Stream.of(
                caused(new SQLException("deadlock", "40001", 1213)),
                caused(new SQLException("deadlock, its state lost on the way", "HY000", 1213)),
                caused(new SQLException("record has changed since it was read", "HY000", 1020)),
                caused(new SQLException("rolled back, in another server's words", "40000", 0)),
                new IllegalStateException(
                        "wrapped twice", caused(new SQLException("serialization failure", "40001", 0))),
                new OptimisticLockException("another was first"),
                caused(new StaleStateException("another was first, said at the commit")));
    }

    static Stream<RuntimeException> otherTrouble() {
        return Stream.of(
                new IllegalStateException("a bug"),
                caused(new SQLException("duplicate entry", "23000", 1062)),
                caused(new SQLException("nobody knows whether it was committed", "40003", 0)),
                caused(new SQLException("connection lost", "08000", 0)),
                caused(new SQLException("without a state")),
                new PersistenceException("without a cause"));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void runsLostRaceAgain(RuntimeException lost) {
        Attempts attempts = new Attempts(lost, 1);

        assertThat(retries.call(attempts)).isEqualTo("run 2");
    }

    @ParameterizedTest
    @MethodSource("otherTrouble")
    void throwsOtherTroubleAtOnce(RuntimeException trouble) {
        Attempts attempts = new Attempts(trouble, 1);

        assertThatThrownBy(() -> retries.call(attempts)).isSameAs(trouble);
        assertThat(attempts.made).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysThatTooMuchHappenedAfterTheLastAttempt() {
        RuntimeException lost = caused(new SQLException("deadlock", "40001", 1213));
        Attempts attempts = new Attempts(lost, Integer.MAX_VALUE);

        assertThatThrownBy(() -> retries.call(attempts))
                .isInstanceOf(Contended.class)
                .hasCause(lost);
        assertThat(attempts.made).isEqualTo(6);
        assertThat(pauses).hasSize(5);
    }

    @Test
    void waitsForALockOnce() {
        RuntimeException waited = caused(new SQLException("lock wait timeout", "HY000", 1205));
        Attempts attempts = new Attempts(waited, Integer.MAX_VALUE);

        assertThatThrownBy(() -> retries.call(attempts))
                .isInstanceOf(Contended.class)
                .hasCause(waited);
        assertThat(attempts.made).isEqualTo(1);
    }

    @Test
    void runsOnceWhatSucceeds() {
        Attempts attempts = new Attempts(new IllegalStateException("never thrown"), 0);

        assertThat(retries.call(attempts)).isEqualTo("run 1");
        assertThat(attempts.made).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void pausesBelowBoundThatDoubles() {
        assertThatThrownBy(() -> retries.call(alwaysLost())).isInstanceOf(Contended.class);

        assertThat(pauses)
                .extracting(pause -> pause.plusNanos(1))
                .containsExactly(
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(40),
                        Duration.ofMillis(80),
                        Duration.ofMillis(160));
    }

    @Test
    void losersOfOneRacePauseDifferently() {
        Set<Duration> first = new HashSet<>();
        for (int loser = 0; loser < 20; loser++) {
            List<Duration> paused = new ArrayList<>();
            Retries jittered = Retries.withJitter(paused::add);
            assertThatThrownBy(() -> jittered.call(alwaysLost())).isInstanceOf(Contended.class);
            first.add(paused.getFirst());
        }

        assertThat(first).hasSizeGreaterThan(10).allMatch(pause -> pause.compareTo(Duration.ofMillis(10)) < 0);
    }

    private static Attempts alwaysLost() {
        return new Attempts(caused(new SQLException("deadlock", "40001", 1213)), Integer.MAX_VALUE);
    }

    private static RuntimeException caused(Exception cause) {
        return new PersistenceException("Hibernate's words for it", cause);
    }

    /** Fails so many times, then says which run it was. */
    private static final class Attempts implements Supplier<String> {
        private final RuntimeException failure;
        private final int failures;
        private int made;

        Attempts(RuntimeException failure, int failures) {
            this.failure = failure;
            this.failures = failures;
        }

        @Override
        public String get() {
            made++;
            if (made <= failures) {
                throw failure;
            }
            return "run " + made;
        }
    }
}
