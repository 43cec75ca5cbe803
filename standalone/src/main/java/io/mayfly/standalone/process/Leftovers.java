package io.mayfly.standalone.process;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What a run left behind whose launcher was killed: its servers, still at work, with nobody to watch them. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final StateFile state;

    public Leftovers(StateFile state) {
        this.state = state;
    }

    /** Stops what still runs, the last started first, so that MariaDB outlives those who write to it. */
    public int stop(Consumer<String> progress) {
        List<RunState.Recorded> alive = state.read()
                .map(run -> run.servers().reversed().stream()
                        .filter(server -> server.identity().isAlive())
                        .toList())
                .orElse(List.of());
        for (RunState.Recorded server : alive) {
            progress.accept(server.name() + " (pid " + server.pid() + ")");
            server.identity().handle().ifPresent(process -> Stopping.stop(process, GRACE));
        }
        return alive.size();
    }
}
