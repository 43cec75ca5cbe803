package io.mayfly.gateway;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.RehearseDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearses deliveries when the gateway has started, so that the first mails don't meet a virtual machine that knows
 * nothing yet. Mail is taken meanwhile; the gateway only doesn't call itself ready.
 */
final class Rehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String LETTER = "/rehearsal.eml";
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final RehearseDelivery rehearseDelivery;
    private final IncomingMessage mail;
    private final int times;
    private final Thread thread = Thread.ofPlatform().daemon().name("rehearsal").unstarted(this::run);

    private Rehearsal(RehearseDelivery rehearseDelivery, IncomingMessage mail, int times) {
        this.rehearseDelivery = rehearseDelivery;
        this.mail = mail;
        this.times = times;
    }

    /** Begins to rehearse so many times, or for some seconds. */
    static Rehearsal start(RehearseDelivery rehearseDelivery, Clock clock, int times) throws IOException {
        Rehearsal rehearsal = new Rehearsal(rehearseDelivery, mail(clock), times);
        rehearsal.thread.start();
        return rehearsal;
    }

    private static IncomingMessage mail(Clock clock) throws IOException {
        try (InputStream letter = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(LETTER), LETTER)) {
            return new IncomingMessage(
                    ReversePath.of("rehearsal@sender.example"),
                    Map.of(),
                    letter.readAllBytes(),
                    new Peer("127.0.0.1", "sender.example", Optional.empty()),
                    "",
                    clock.instant());
        }
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is, real mail will meet it too, and tell it
    private void run() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            for (int mails = 0; mails < times && System.nanoTime() < end && !thread.isInterrupted(); mails++) {
                rehearseDelivery.rehearse(mail);
            }
        } catch (RuntimeException e) {
            LOG.warn("Deliveries were not rehearsed: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
