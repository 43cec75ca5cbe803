package io.mayfly.standalone.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long a server that died rests before it is started again: twice as long each time, up to a minute, for ever; as
 * short as at first once it has been healthy for five minutes.
 */
final class RestartPolicy {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PROVEN = Duration.ofMinutes(5);

    private final InstantSource clock;
    private Duration next = FIRST;
    private @Nullable Instant healthySince;

    RestartPolicy(InstantSource clock) {
        this.clock = clock;
    }

    void healthy() {
        healthySince = clock.instant();
    }

    /** The pause before the next start. */
    Duration afterDeath() {
        Instant since = healthySince;
        if (since != null && !clock.instant().isBefore(since.plus(PROVEN))) {
            next = FIRST;
        }
        healthySince = null;
        Duration pause = next;
        Duration twice = pause.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return pause;
    }
}
