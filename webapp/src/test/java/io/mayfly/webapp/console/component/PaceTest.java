package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration SOON = Duration.ofMillis(150);
    private long now = 17;
    private final Pace pace = new Pace(SOON, () -> now);

    @Test
    void renewsSoonAfterTheFirstThing() {
        assertThat(pace.happened()).contains(SOON);
        assertThat(pace.happened()).isEmpty();
    }

    @Test
    void renewsNoSoonerThanTwoSecondsAfterTheLastTime() {
        pace.happened();
        pass(SOON);
        pace.renewing();
        pace.renewed();
        pass(Duration.ofMillis(500));

        assertThat(pace.happened()).contains(Duration.ofMillis(1500));
        assertThat(pace.happened()).isEmpty();
    }

    @Test
    void missesNothingThatHappensWhileItIsRenewed() {
        pace.happened();
        pace.renewing();
        assertThat(pace.happened()).contains(Duration.ofSeconds(2));
        pace.renewed();

        assertThat(pace.happened()).isEmpty();
        pace.renewing();
        pace.renewed();
        pass(Duration.ofSeconds(9));
        assertThat(pace.happened()).contains(SOON);
    }

    @Test
    void countsFromTheEndOfARenewalThatTakesLong() {
        pace.renewing();
        pass(Duration.ofSeconds(5));
        pace.renewed();

        assertThat(pace.happened()).contains(Duration.ofSeconds(2));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
