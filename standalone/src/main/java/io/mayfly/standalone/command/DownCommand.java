package io.mayfly.standalone.command;

import io.mayfly.standalone.launch.Progress;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.DataLock;
import io.mayfly.standalone.process.Leftovers;
import io.mayfly.standalone.process.ProcessIdentity;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.StateFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mayfly down}: stops the system, also one whose launcher was killed, and returns when nothing runs any more. */
@Command(
        name = "down",
        description = "Stops the system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly down --data /srv/mayfly"})
public final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    @Mixin
    private DataOption folder = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        DataFolder data = folder.data();
        StateFile file = new StateFile(data.state());
        Optional<RunState> state = file.read();
        if (state.isEmpty()) {
            System.out.println("Nothing runs in " + data.root() + ".");
            return 0;
        }
        Instant start = Instant.now();
        ProcessIdentity launcher = state.get().launcher().identity();
        launcher.handle().ifPresent(ProcessHandle::destroy);
        awaitEnd(launcher);
        int left = stopLeftovers(data, file);
        boolean ran = left > 0 || state.get().phase() != Phase.STOPPED;
        System.out.println(
                ran
                        ? "Mayfly in " + data.root() + " is stopped, after "
                                + Progress.seconds(Duration.between(start, Instant.now())) + "."
                        : "Nothing runs in " + data.root() + ".");
        return 0;
    }

    private static void awaitEnd(ProcessIdentity launcher) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (launcher.isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("The launcher (pid " + launcher.pid() + ") has not ended after "
                        + PATIENCE.toMinutes() + " minutes; see ./mayfly logs launcher.");
            }
            Thread.sleep(50);
        }
    }

    private static int stopLeftovers(DataFolder data, StateFile file) throws InterruptedException {
        try (DataLock lock = takeSoon(data)) {
            int left = new Leftovers(file).stop(server -> System.out.println("  stopping " + server));
            file.read()
                    .ifPresent(
                            state -> file.write(state.withPhase(Phase.STOPPED).withServers(List.of())));
            return left;
        }
    }

    /** The kernel may take a moment to give back what a process held that has just ended. */
    private static DataLock takeSoon(DataFolder data) throws InterruptedException {
        Instant deadline = Instant.now().plus(MOMENT);
        while (Instant.now().isBefore(deadline)) {
            Optional<DataLock> lock = DataLock.tryTake(data.lock());
            if (lock.isPresent()) {
                return lock.get();
            }
            Thread.sleep(50);
        }
        throw new CannotStart("Somebody is starting Mayfly in " + data.root() + " just now.");
    }
}
