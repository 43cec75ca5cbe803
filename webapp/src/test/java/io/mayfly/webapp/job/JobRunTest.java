package io.mayfly.webapp.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.Swept;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobRunTest {
    private static final int BATCH = 50;

    /** Has so many waiting, and is interrupted in one of its batches. */
    private static final class Sweep implements Job {
        private final int interruptedIn;
        private int waiting;
        private int batches;

        Sweep(int waiting, int interruptedIn) {
            this.waiting = waiting;
            this.interruptedIn = interruptedIn;
        }

        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public Duration pause() {
            return Duration.ofHours(1);
        }

        @Override
        public Swept run() {
            batches++;
            int done = Math.min(BATCH, waiting);
            waiting -= done;
            if (batches == interruptedIn) {
                Thread.currentThread().interrupt();
            }
            return Swept.of(done, BATCH);
        }
    }

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    void goesOnUntilNothingWaits() {
        Sweep sweep = new Sweep(1234, 0);

        assertThat(JobRun.of(sweep)).isEqualTo(1234);
        assertThat(sweep.waiting).isZero();
    }

    @Test
    void looksOnceWhereNothingWaits() {
        Sweep sweep = new Sweep(0, 0);

        assertThat(JobRun.of(sweep)).isZero();
        assertThat(sweep.batches).isEqualTo(1);
    }

    @Test
    void stopsAfterTheBatchInWhichItIsInterrupted() {
        Sweep sweep = new Sweep(1234, 2);

        assertThat(JobRun.of(sweep)).isEqualTo(100);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
