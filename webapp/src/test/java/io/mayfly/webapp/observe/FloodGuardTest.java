package io.mayfly.webapp.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FloodGuardTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private final FloodGuard guard = new FloodGuard(null);

    @Test
    void silencesAStatementForTheRestOfItsMinuteHoweverItsWordsDiffer() {
        long told = IntStream.range(0, 1000)
                .filter(i -> guard.isLoggable(record("Request " + i + " failed", null, NOW)))
                .count();

        assertThat(told).isEqualTo(30);
        assertThat(guard.isLoggable(record("other", new IllegalStateException(), NOW)))
                .isTrue();
    }

    @Test
    void tellsHowMuchWasLeftOut() {
        IntStream.range(0, 100).forEach(i -> guard.isLoggable(record("Request failed", null, NOW)));
        LogRecord next = record("Request failed", null, NOW.plusSeconds(60));

        assertThat(guard.isLoggable(next)).isTrue();
        assertThat(next.getMessage()).contains("70 lines like this were left out");
    }

    @Test
    void tellsWhatWasThrownInFullAFewTimesOnly() {
        long traces = IntStream.range(0, 30)
                .mapToObj(i -> record("Request failed", new IllegalStateException("x"), NOW))
                .filter(guard::isLoggable)
                .filter(record -> record.getThrown() != null)
                .count();

        assertThat(traces).isEqualTo(3);
    }

    @Test
    void cutsLongMessages() {
        LogRecord lengthy = record("x".repeat(100_000), null, NOW);

        assertThat(guard.isLoggable(lengthy)).isTrue();
        assertThat(lengthy.getMessage()).hasSizeLessThan(2_100);
    }

    @Test
    void letsThroughNothingThatAnotherFilterHolds() {
        assertThat(new FloodGuard(record -> false).isLoggable(record("x", null, NOW)))
                .isFalse();
    }

    private static LogRecord record(String message, @Nullable Throwable thrown, Instant time) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName("io.mayfly.Some");
        record.setThrown(thrown);
        record.setInstant(time);
        return record;
    }
}
