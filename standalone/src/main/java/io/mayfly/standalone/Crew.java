package io.mayfly.standalone;

import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.Command;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.process.StateFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of this run that live now; each is in the state file from its start to its end. */
final class Crew {
    private record Aboard(Child child, Recorded record) {}

    private final StateFile file;
    private final Map<String, Aboard> members = new LinkedHashMap<>();
    private RunState state;
    private boolean closed;

    Crew(StateFile file, RunState state) {
        this.file = file;
        this.state = state;
        file.write(state);
    }

    /** Starts a process, unless the crew is closed because everything is being stopped. */
    synchronized Child start(Command command, int port) {
        if (closed) {
            throw new CannotStart("The start was given up.");
        }
        Child child = Child.start(command);
        int restarts = Optional.ofNullable(members.get(command.name()))
                .map(before -> before.record().restarts() + 1)
                .orElse(0);
        Recorded record = new Recorded(
                command.name(), child.identity().pid(), child.identity().startedAt(), port, restarts);
        members.put(command.name(), new Aboard(child, record));
        write();
        return child;
    }

    /** Forgets a process that has ended for good. */
    synchronized void dismiss(Child child) {
        members.remove(child.name());
        write();
    }

    synchronized List<Child> children() {
        return members.values().stream().map(Aboard::child).toList();
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

    private void write() {
        List<Recorded> records = new ArrayList<>();
        members.values().forEach(member -> records.add(member.record()));
        state = state.withServers(records);
        file.write(state);
    }
}
