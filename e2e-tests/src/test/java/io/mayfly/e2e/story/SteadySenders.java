package io.mayfly.e2e.story;

import static org.awaitility.Awaitility.await;

import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that send mail after mail to one address, each with a subject of its own, and note which were taken. */
final class SteadySenders implements AutoCloseable {
    private static final long PAUSE_NANOS = 50_000_000;

    private final String address;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads;

    SteadySenders(String address, int count) {
        this.address = address;
        this.threads = IntStream.range(0, count)
                .mapToObj(i -> Thread.ofPlatform().start(this::sendOn))
                .toList();
    }

    /** The subjects of all mails that were answered with 250. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    void awaitAcknowledged(int count, Duration limit) {
        await().atMost(limit).until(() -> acknowledged.size() >= count);
    }

    private void sendOn() {
        while (!stopped.get()) {
            try (SmtpConversation smtp = Stage.smtp()) {
                while (!stopped.get()) {
                    send(smtp);
                }
            } catch (IOException | IllegalStateException broken) {
                // The gateway died; the next turn connects to its successor, or tries to.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void send(SmtpConversation smtp) throws IOException {
        String subject = "Mail " + numbers.incrementAndGet();
        smtp.deliver(
                        "load@stories.example",
                        List.of(address),
                        Mail.about(subject).bytes())
                .expecting(250);
        acknowledged.add(subject);
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
