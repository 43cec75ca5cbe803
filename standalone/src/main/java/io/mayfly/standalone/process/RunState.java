package io.mayfly.standalone.process;

import java.time.Instant;
import java.util.List;

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

    /** A process of the run, with the port on which it serves. */
    public record Recorded(String name, long pid, Instant startedAt, int port, int restarts) {
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
