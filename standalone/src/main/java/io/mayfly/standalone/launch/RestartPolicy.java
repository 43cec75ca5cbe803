package io.mayfly.standalone.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How often a server that died is started again: three times in five minutes, each time after a longer pause. */
final class RestartPolicy {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(8));

    private final InstantSource clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartPolicy(InstantSource clock) {
        this.clock = clock;
    }

    /** The pause before the next start; empty when it died too often to go on. */
    Optional<Duration> afterDeath() {
        Instant now = clock.instant();
        while (!restarts.isEmpty() && restarts.peekFirst().isBefore(now.minus(WINDOW))) {
            restarts.removeFirst();
        }
        if (restarts.size() == PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(restarts.size());
        restarts.addLast(now);
        return Optional.of(pause);
    }
}
