package io.mayfly.e2e.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The {@code ./mayfly} command of this checkout, run as a person would run it; it never builds anything from here. */
public final class MayflyCommand {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Path checkout;
    private final Path folder;
    private final Map<String, String> environment;

    /** What a run of the command left: its exit code and all that it said. */
    public record Outcome(int exitCode, String output) {
        /** @throws IllegalStateException with the output, when the command failed */
        public Outcome orFail(String command) {
            if (exitCode != 0) {
                throw new IllegalStateException("./mayfly " + command + " ended with " + exitCode + ":\n" + output);
            }
            return this;
        }
    }

    private MayflyCommand(Path checkout, Path folder, Map<String, String> environment) {
        this.checkout = checkout;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** The command of the checkout that the build named. */
    public static MayflyCommand ofThisCheckout() {
        return new MayflyCommand(checkout(), folder(), Map.of());
    }

    /** The same with variables in its environment. */
    public MayflyCommand with(Map<String, String> variables) {
        return new MayflyCommand(checkout, folder, variables);
    }

    /** The checkout that the build named. */
    public static Path checkout() {
        return Path.of(property("mayfly.home"));
    }

    /** The folder in which runs keep their state and their results. */
    public static Path folder() {
        return Path.of(property("mayfly.e2e.folder"));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build sets the system property " + name);
        }
        return value;
    }

    /** Runs the command to its end; output goes through a file, so that servers that live on hold nothing open. */
    public Outcome run(Duration limit, List<String> arguments) {
        Path output = folder.resolve("mayfly-" + RUNS.incrementAndGet() + ".log");
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("mayfly").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                // Nobody is there to be asked.
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MAYFLY_SKIP_BUILD", "1");
        // Half of what it is by itself, so that stories needn't wait longer to see somebody out.
        builder.environment().put("MAYFLY_SIGN_OUT_WITHIN_SECONDS", "30");
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        try {
            Files.createDirectories(folder);
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new IllegalStateException(
                        "./mayfly " + arguments + " took longer than " + limit + ":\n" + Files.readString(output));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while ./mayfly " + arguments + " ran", e);
        }
    }
}
