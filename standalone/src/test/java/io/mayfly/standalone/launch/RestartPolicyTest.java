package io.mayfly.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final RestartPolicy policy = new RestartPolicy(() -> now);

    @Test
    void givesUpAfterThreeRestartsInFiveMinutes() {
        Duration first = policy.afterDeath().orElseThrow();
        Duration second = policy.afterDeath().orElseThrow();
        Duration third = policy.afterDeath().orElseThrow();

        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
        assertThat(policy.afterDeath()).isEmpty();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        Duration first = policy.afterDeath().orElseThrow();
        policy.afterDeath();
        policy.afterDeath();

        now = now.plus(Duration.ofMinutes(6));

        assertThat(policy.afterDeath()).contains(first);
    }
}
