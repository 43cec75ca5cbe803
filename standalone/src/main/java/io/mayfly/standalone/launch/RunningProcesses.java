package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.Command;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.process.StateFile;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of this run that live now; each is in the state file from its start to its end. */
final class RunningProcesses {
    private record Running(Child child, Recorded record) {}

    private final StateFile file;
    private final Progress progress;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private RunState state;
    private boolean closed;

    RunningProcesses(StateFile file, RunState state, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.state = state;
        file.write(state);
    }

    /** Starts a process, unless everything is being stopped. */
    synchronized Child start(Command command, int port) {
        if (closed) {
            throw new CannotStart("The start was given up.");
        }
        Child child = Child.start(command);
        int restarts = Optional.ofNullable(running.get(command.name()))
                .map(before -> before.record().restarts() + 1)
                .orElse(0);
        Recorded record = new Recorded(
                command.name(), child.identity().pid(), child.identity().startedAt(), port, restarts);
        running.put(command.name(), new Running(child, record));
        write();
        return child;
    }

    /** Notes that a process has ended and when its successor starts. */
    synchronized void down(Child child, Instant nextStart) {
        running.computeIfPresent(
                child.name(),
                (name, each) -> new Running(each.child(), each.record().downUntil(nextStart)));
        write();
    }

    /** Forgets a process that has ended for good. */
    synchronized void forget(Child child) {
        running.remove(child.name());
        write();
    }

    synchronized List<Child> children() {
        return running.values().stream().map(Running::child).toList();
    }

    synchronized void phase(Phase phase) {
        state = state.withPhase(phase);
        write();
    }

    synchronized boolean isRunning() {
        return state.phase() == Phase.RUNNING;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Lets no process start any more, and answers those that there are. */
    synchronized List<Child> close() {
        closed = true;
        return children();
    }

    /** A state that can't be written now, as the disk is full, is no reason to leave a server unattended. */
    private void write() {
        List<Recorded> records = new ArrayList<>();
        running.values().forEach(each -> records.add(each.record()));
        state = state.withServers(records);
        try {
            file.write(state);
        } catch (UncheckedIOException e) {
            progress.trouble("launcher", e.getMessage() + "; status tells what was before");
        }
    }
}
