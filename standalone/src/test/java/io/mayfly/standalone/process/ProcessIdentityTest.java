package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void recognisesALivingProcess() {
        assertThat(self.isAlive()).isTrue();
        assertThat(self.residentBytes())
                .hasValueSatisfying(bytes -> assertThat(bytes).isGreaterThan(1 << 20));
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSamePidForIt() {
        ProcessIdentity earlier =
                new ProcessIdentity(self.pid(), self.startedAt().minus(Duration.ofMinutes(1)));

        assertThat(earlier.isAlive()).isFalse();
        assertThat(earlier.handle()).isEmpty();
    }
}
