package io.mayfly.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that we started: in a session of its own, so that Ctrl-C reaches only the launcher, which stops it in order. */
public final class Child {
    private static final int LINES_OF_A_DEATH = 15;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Command command;
    private final Process process;
    private final ProcessIdentity identity;
    private final LogPump log;

    private Child(Command command, Process process) {
        this.command = command;
        this.process = process;
        this.identity = ProcessIdentity.of(process.toHandle());
        this.log = LogPump.start(command.name(), process.getInputStream(), new BoundedLog(new LogFile(command.log())));
    }

    /** Starts the command, appending what it prints to its log, which is kept bounded as long as this process lives. */
    public static Child start(Command command) {
        return start(command, ProcessBuilder.Redirect.PIPE);
    }

    /** Starts the command for good: it is to outlive this process, and keeps its log bounded by itself. */
    public static Child startDetached(Command command) {
        return start(command, ProcessBuilder.Redirect.appendTo(command.log().toFile()));
    }

    private static Child start(Command command, ProcessBuilder.Redirect output) {
        List<String> arguments = new ArrayList<>();
        setsid().ifPresent(arguments::add);
        arguments.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .directory(command.directory().toFile())
                .redirectInput(command.input().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
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

    /** Waits for the end, the log's included, and answers the exit code. */
    public int waitFor() throws InterruptedException {
        int exitCode = process.waitFor();
        log.awaitEnd(LAST_WORDS);
        return exitCode;
    }

    /** Asks it to end, and insists when it has not after the time of grace. */
    public void stop(Duration grace) {
        Stopping.stop(process.toHandle(), grace);
        awaitExitCode();
        log.awaitEnd(LAST_WORDS);
    }

    /** The system shows a process as dead a moment before Java has collected its exit code. */
    private void awaitExitCode() {
        try {
            process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How it ended, in a few words. */
    public String end() {
        return "ended with exit code " + process.exitValue();
    }

    /** What to tell when it ended unasked: how, and the last words of its log. */
    public String obituary() {
        log.awaitEnd(LAST_WORDS);
        List<String> lines = new LogFile(command.log()).tail(LINES_OF_A_DEATH);
        return name() + " " + end()
                + (lines.isEmpty() ? "; its log is empty." : ". The last lines of " + command.log() + ":")
                + lines.stream().map(line -> "\n    " + line).reduce("", String::concat);
    }

    private static Optional<String> setsid() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
