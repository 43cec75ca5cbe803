package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.SmtpConversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Postfix's load generator and the sink beside it, which answers everything and keeps nothing. */
final class PostfixTools {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin");

    private static final int TRIES = 5;
    private static final int TRIES_TO_GREET = 500;

    private final Path source;
    private final Path sink;

    private PostfixTools(Path source, Path sink) {
        this.source = source;
        this.sink = sink;
    }

    static Optional<PostfixTools> onThisMachine() {
        return find("smtp-source").flatMap(source -> find("smtp-sink").map(sink -> new PostfixTools(source, sink)));
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(
                        FOLDERS.stream(),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Sends the load; recipients are numbered from 1. Answers how long it took; a refusal of any mail is a failure. */
    Duration send(Load load, String host, int port, String recipient) {
        long begun = System.nanoTime();
        if (load.tls()) {
            new TlsSender(load, host, port, recipient).send();
        } else {
            run(command(load, host, port, recipient));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<String> command(Load load, String host, int port, String recipient) {
        List<String> command = new ArrayList<>(List.of(
                source.toString(),
                "-N",
                "-s",
                String.valueOf(load.sessions()),
                "-m",
                String.valueOf(load.mails()),
                "-F",
                load.letter().file().toString(),
                "-f",
                "bench@sender.example",
                "-t",
                recipient));
        if (load.reused()) {
            command.add("-d");
        }
        command.add("inet:" + host + ":" + port);
        return command;
    }

    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when somebody greets at the port. */
    static void awaitGreeting(int port) throws IOException {
        for (int left = TRIES_TO_GREET; ; left--) {
            try {
                SmtpConversation.open("127.0.0.1", port).close();
                return;
            } catch (ConnectException notYet) {
                if (left == 0) {
                    throw notYet;
                }
                pause(Duration.ofMillis(Sink.MILLIS_BETWEEN_TRIES));
            }
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    /** A running {@code smtp-sink}. */
    record Sink(Process process, int port) implements AutoCloseable {
        private static final int MILLIS_BETWEEN_TRIES = 20;

        /** Whether it greets; not when it has ended, as it does when somebody else took its port. */
        private boolean greets() throws IOException {
            while (process.isAlive()) {
                try {
                    SmtpConversation.open("127.0.0.1", port).close();
                    return true;
                } catch (ConnectException notYet) {
                    LockSupport.parkNanos(
                            Duration.ofMillis(MILLIS_BETWEEN_TRIES).toNanos());
                }
            }
            return false;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    Sink startSink() {
        try {
            for (int left = TRIES; left > 0; left--) {
                int port = freePort();
                Process process = new ProcessBuilder(sinkCommand(port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Sink started = new Sink(process, port);
                if (started.greets()) {
                    return started;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("smtp-sink did not start; try it by hand");
    }

    /** As root it wants another user to become. */
    private List<String> sinkCommand(int port) {
        List<String> command = new ArrayList<>(List.of(sink.toString()));
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("127.0.0.1:" + port, "1000"));
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
