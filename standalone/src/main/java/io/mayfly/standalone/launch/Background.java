package io.mayfly.standalone.launch;

import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.Command;
import io.mayfly.standalone.process.LogFile;
import io.mayfly.standalone.process.Preflight;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.StateFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A launcher that runs on by itself: started here, its progress shown until all is healthy or it has given up. */
public final class Background {
    static final String NAME = "launcher";
    private static final String MARK = "mayfly.background";

    private final Setup setup;
    private final Class<?> main;
    private long shown;

    public Background(Setup setup, Class<?> main) {
        this.setup = setup;
        this.main = main;
    }

    /** Whether this very process is such a launcher. */
    static boolean isHere() {
        return System.getProperty(MARK) != null;
    }

    /**
     * Has such a launcher keep its own log bounded. Its standard output is that file, since nobody stands behind it who
     * could carry what it prints; from now on only the JVM itself writes there.
     */
    public static void boundLog() {
        String log = System.getProperty(MARK);
        if (log != null) {
            PrintStream bounded = new LogFile(Path.of(log)).stream();
            System.setOut(bounded);
            System.setErr(bounded);
        }
    }

    /** Answers the exit code for the person who waits: 0 when all is healthy. */
    public int start() throws InterruptedException {
        Preflight.refuseFolder(setup.data().root());
        setup.data().create();
        Path log = freshLog(setup.data().log(NAME));
        Child launcher = Child.startDetached(
                new Command(NAME, arguments(log), Map.of(), setup.data().root(), log));
        while (launcher.isAlive()) {
            show(log);
            if (isRunning(launcher)) {
                show(log);
                return 0;
            }
            Thread.sleep(100);
        }
        show(log);
        return Math.max(1, launcher.waitFor());
    }

    /** A launcher that finds another at work in the same folder says so and ends; that one's log is left alone. */
    private Path freshLog(Path log) {
        boolean inUse = new StateFile(setup.data().state())
                .read()
                .map(state -> state.launcher().identity().isAlive())
                .orElse(false);
        if (inUse) {
            Path other = log.resolveSibling("launcher-refused.log");
            new LogFile(other).rotate();
            return other;
        }
        new LogFile(log).rotate();
        return log;
    }

    private boolean isRunning(Child launcher) {
        return new StateFile(setup.data().state())
                .read()
                .filter(state -> state.launcher().pid() == launcher.identity().pid())
                .map(RunState::phase)
                .filter(Phase.RUNNING::equals)
                .isPresent();
    }

    private List<String> arguments(Path log) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        arguments.add("-D" + MARK + "=" + log);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "up"));
        arguments.addAll(List.of("--data", setup.data().root().toString()));
        arguments.addAll(List.of("--port-offset", String.valueOf(setup.ports().offset()), "--bind", setup.bind()));
        if (setup.demo()) {
            arguments.add("--demo");
        }
        return arguments;
    }

    private void show(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, file.length() - shown)];
            file.seek(shown);
            file.readFully(bytes);
            shown += bytes.length;
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
