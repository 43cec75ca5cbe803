package io.mayfly.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole Mayfly with the demonstration in it, started through {@code ./mayfly up} in a data folder of its own. */
public final class RunningSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(8);

    /** More than {@code down} gives a launcher to end. */
    private static final Duration OTHERS = Duration.ofMinutes(6);

    private static final int LOWEST_OFFSET = 5000;
    private static final int TRIES = 5;

    /** What {@code up} or a server says when somebody took a port after it was found free. */
    private static final Pattern PORT_TAKEN = Pattern.compile("Port \\d+, .* is taken|Address already in use");

    /** Unpacked servers, which are the same in each run and slow to make. */
    private static final String KEPT = "runtime";

    private final MayflyCommand command;
    private final Path data;
    private final ReservedPorts ports;
    private final Duration startTook;
    private final Endpoints endpoints;

    private RunningSystem(MayflyCommand command, Path data, ReservedPorts ports, Duration startTook) {
        this.command = command;
        this.data = data;
        this.ports = ports;
        this.startTook = startTook;
        this.endpoints = Endpoints.in(data);
    }

    /** Starts a fresh system; what an earlier run left under this name is stopped and taken away first. */
    public static RunningSystem startFresh(String name) {
        return startFresh(name, Map.of());
    }

    /** The same with variables in its environment. */
    public static RunningSystem startFresh(String name, Map<String, String> environment) {
        MayflyCommand command = MayflyCommand.ofThisCheckout().with(environment);
        Path data = MayflyCommand.folder().resolve(name).toAbsolutePath();
        if (Files.exists(data.resolve("state.json"))) {
            command.run(OTHERS, List.of("down", "--data", data.toString()));
        }
        int lowest = LOWEST_OFFSET;
        for (int left = TRIES; ; left--) {
            removeState(data);
            ReservedPorts ports = ReservedPorts.from(lowest);
            long begun = System.nanoTime();
            MayflyCommand.Outcome outcome = up(command, data, ports.offset());
            if (outcome.exitCode() == 0) {
                return new RunningSystem(command, data, ports, Duration.ofNanos(System.nanoTime() - begun));
            }
            ports.close();
            if (left == 0 || !PORT_TAKEN.matcher(outcome.output()).find()) {
                outcome.orFail("up");
            }
            lowest = ports.offset() + 1;
        }
    }

    private static void removeState(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!isKept(data.relativize(file))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKept(Path file) {
        return file.startsWith(KEPT) || file.toString().isEmpty();
    }

    /** Starts it once more in the same folder, as a person does after a crash. */
    public void up() {
        up(command, data, ports.offset()).orFail("up");
    }

    private static MayflyCommand.Outcome up(MayflyCommand command, Path data, int offset) {
        return command.run(
                START,
                List.of(
                        "up",
                        "--demo",
                        "--detach",
                        "--data",
                        data.toString(),
                        "--port-offset",
                        String.valueOf(offset)));
    }

    /** Runs a command on this system's data folder. */
    public MayflyCommand.Outcome mayfly(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return command.run(OTHERS, all);
    }

    /** The process of a server, or of the launcher, as {@code state.json} tells it now. */
    public ProcessHandle process(String name) {
        return RecordedProcess.in(data, name).handle();
    }

    /** Ends a process without warning, as {@code kill -9} does, and returns when it is gone. */
    public void kill(String name) {
        RecordedProcess.in(data, name).kill();
    }

    /** Asks a process to end, and returns when it has. */
    public void end(String name) {
        RecordedProcess.in(data, name).end();
    }

    /** Stops a process where it stands, as {@code kill -STOP} does: it holds its connections and answers nothing. */
    public Frozen freeze(String name) {
        return RecordedProcess.in(data, name).freeze();
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Path data() {
        return data;
    }

    /** How long the first start took, until all was healthy and the demonstration was in it. */
    public Duration startTook() {
        return startTook;
    }

    @Override
    public void close() {
        try (ports) {
            mayfly("down").orFail("down");
        }
    }
}
