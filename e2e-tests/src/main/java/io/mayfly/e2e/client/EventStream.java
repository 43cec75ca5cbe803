package io.mayfly.e2e.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A reader of server-sent events; a thread of its own collects what comes. */
public final class EventStream implements AutoCloseable {
    private final InputStream body;
    private final Consumer<String> check;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final BlockingQueue<ServerSent> received = new LinkedBlockingQueue<>();

    /** One event, as it came. */
    public record ServerSent(String id, String type, String data) {}

    /** @param check looks at the data of each event that is taken, wanted or not */
    EventStream(InputStream body, Consumer<String> check) {
        this.body = body;
        this.check = check;
        Thread.ofVirtual().start(this::collect);
    }

    /** The next event that is wanted; those before it are passed over. Nothing when none comes in time. */
    public Optional<ServerSent> next(Predicate<ServerSent> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            ServerSent event = received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                return Optional.empty();
            }
            check.accept(event.data());
            if (wanted.test(event)) {
                return Optional.of(event);
            }
        }
    }

    /** Whether the server has ended it by now, or does within the limit. */
    public boolean ends(Duration limit) throws InterruptedException {
        return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void collect() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String type = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    received.add(new ServerSent(id, type, data.toString()));
                    data.setLength(0);
                    type = "message";
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    type = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (IOException closed) {
            // By the reader or by the server: either way nothing more comes.
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
