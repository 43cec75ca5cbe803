package io.mayfly.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final RestartPolicy policy = new RestartPolicy(() -> now);

    @Test
    void restsTwiceAsLongEachTimeUpToAMinuteAndNeverGivesUp() {
        assertThat(Stream.generate(policy::afterDeath).limit(1000).map(Duration::toSeconds))
                .startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L)
                .endsWith(60L);
    }

    @Test
    void startsOverOnceTheServerWasHealthyForFiveMinutes() {
        policy.afterDeath();
        policy.afterDeath();
        policy.healthy();
        now = now.plus(Duration.ofMinutes(5));

        assertThat(policy.afterDeath()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void goesOnGrowingWhenTheServerWasHealthyForAMomentOnly() {
        policy.afterDeath();
        policy.healthy();
        now = now.plus(Duration.ofMinutes(4));

        assertThat(policy.afterDeath()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void goesOnGrowingWhenTheServerWasNotHealthySinceItsLastDeath() {
        policy.healthy();
        policy.afterDeath();
        now = now.plus(Duration.ofMinutes(10));

        assertThat(policy.afterDeath()).isEqualTo(Duration.ofSeconds(2));
    }
}
