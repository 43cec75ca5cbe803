package io.mayfly.standalone.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A process that we started: in a session of its own, so that Ctrl-C reaches only the launcher, which stops it in order. */
public final class Child {
    private static final int LINES_OF_A_DEATH = 15;

    private final Command command;
    private final Process process;
    private final ProcessIdentity identity;

    private Child(Command command, Process process) {
        this.command = command;
        this.process = process;
        this.identity = ProcessIdentity.of(process.toHandle());
    }

    /** Starts the command, appending what it prints to its log. */
    public static Child start(Command command) {
        List<String> arguments = new ArrayList<>();
        setsid().ifPresent(arguments::add);
        arguments.addAll(command.arguments());
        File log = command.log().toFile();
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .directory(command.directory().toFile())
                .redirectInput(command.input().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(command.environment());
        try {
            return new Child(command, builder.start());
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return command.name();
    }

    public ProcessIdentity identity() {
        return identity;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with this child when it has ended, for whatever reason. */
    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Waits for the end and answers the exit code. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end, and insists when it has not after the time of grace. */
    public void stop(Duration grace) {
        Stopping.stop(process.toHandle(), grace);
    }

    /** What to tell when it ended unasked: how, and the last words of its log. */
    public String obituary() {
        List<String> lines = new LogFile(command.log()).tail(LINES_OF_A_DEATH);
        return name() + " ended with exit code " + process.exitValue()
                + (lines.isEmpty() ? "; its log is empty." : ". The last lines of " + command.log() + ":")
                + lines.stream().map(line -> "\n    " + line).reduce("", String::concat);
    }

    private static Optional<String> setsid() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
