package io.mayfly.standalone.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code state.json} says about the last or the current run: who runs it, how far it is, which processes it has. */
public record RunState(
        String version,
        Phase phase,
        int portOffset,
        String bind,
        boolean demo,
        Recorded launcher,
        List<Recorded> servers) {

    /** How far a run is. */
    public enum Phase {
        STARTING,
        RUNNING,
        STOPPED
    }

    /**
     * A process of the run.
     *
     * @param port on which it serves; 0 when on none
     * @param restarts how often it was started again
     * @param nextStart when it is started again, when it is down
     */
    public record Recorded(
            String name,
            long pid,
            Instant startedAt,
            int port,
            int restarts,
            @Nullable Instant nextStart) {

        /** A process that runs. */
        public Recorded(String name, long pid, Instant startedAt, int port, int restarts) {
            this(name, pid, startedAt, port, restarts, null);
        }

        /** The same process, dead, with the time at which its successor starts. */
        public Recorded downUntil(Instant next) {
            return new Recorded(name, pid, startedAt, port, restarts, next);
        }

        public ProcessIdentity identity() {
            return new ProcessIdentity(pid, startedAt);
        }
    }

    public RunState withPhase(Phase next) {
        return new RunState(version, next, portOffset, bind, demo, launcher, servers);
    }

    public RunState withServers(List<Recorded> next) {
        return new RunState(version, phase, portOffset, bind, demo, launcher, List.copyOf(next));
    }
}
