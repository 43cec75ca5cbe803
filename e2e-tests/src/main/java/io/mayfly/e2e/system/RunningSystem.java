package io.mayfly.e2e.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A whole Mayfly with the demonstration in it, started through {@code ./mayfly up} in a data folder of its own. */
public final class RunningSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration OTHERS = Duration.ofMinutes(2);
    private static final int LOWEST_OFFSET = 5000;

    /** Unpacked servers, which are the same in each run and slow to make. */
    private static final String KEPT = "runtime";

    /** What lies among them and yet tells of a database that is taken away. */
    private static final String NOTE_ON_DATABASE = ".applied";

    private final MayflyCommand command;
    private final Path data;
    private final int offset;
    private final Endpoints endpoints;
    private final Duration startTook;

    private RunningSystem(MayflyCommand command, Path data, int offset) {
        this.command = command;
        this.data = data;
        this.offset = offset;
        long begun = System.nanoTime();
        up();
        this.startTook = Duration.ofNanos(System.nanoTime() - begun);
        this.endpoints = Endpoints.in(data);
    }

    /** Starts a fresh system; what an earlier run left under this name is stopped and taken away first. */
    public static RunningSystem startFresh(String name) {
        MayflyCommand command = MayflyCommand.ofThisCheckout();
        Path data = MayflyCommand.folder().resolve(name).toAbsolutePath();
        if (Files.exists(data.resolve("state.json"))) {
            command.run(OTHERS, List.of("down", "--data", data.toString()));
        }
        removeState(data);
        return new RunningSystem(command, data, FreePorts.offsetFrom(LOWEST_OFFSET));
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
        boolean unpacked = file.startsWith(KEPT) && !file.toString().endsWith(NOTE_ON_DATABASE);
        return unpacked || file.toString().isEmpty();
    }

    /** Starts it once more in the same folder, as a person does after a crash. */
    public void up() {
        List<String> arguments =
                List.of("up", "--demo", "--detach", "--data", data.toString(), "--port-offset", String.valueOf(offset));
        command.run(START, arguments).orFail("up");
    }

    /** Runs a command on this system's data folder. */
    public MayflyCommand.Outcome mayfly(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return command.run(OTHERS, all);
    }

    /** The process of a server, or of the launcher, as {@code state.json} tells it now. */
    public ProcessHandle process(String name) {
        try {
            JsonNode state =
                    new ObjectMapper().readTree(data.resolve("state.json").toFile());
            JsonNode found = state.path("launcher");
            if (!name.equals("launcher")) {
                found = state.path("servers")
                        .valueStream()
                        .filter(server -> server.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name + " is not running"));
            }
            return ProcessHandle.of(found.path("pid").asLong())
                    .orElseThrow(() -> new IllegalStateException(name + " is not running"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        mayfly("down").orFail("down");
    }
}
