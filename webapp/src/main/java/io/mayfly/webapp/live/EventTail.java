package io.mayfly.webapp.live;

import io.mayfly.foundation.event.ChangeFeed;
import io.mayfly.foundation.event.Event;
import io.mayfly.mail.tempaddress.FindConcernedAddresses;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's one reader of the event table: looks ten times a second and publishes what is new. */
@ApplicationScoped
public class EventTail {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    @Inject
    private ChangeFeed changeFeed;

    @Inject
    private LiveEvents live;

    @Inject
    private FindConcernedAddresses findConcernedAddresses;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread thread;
    private volatile Instant lastLook = Instant.EPOCH;
    private volatile Duration lag = Duration.ZERO;
    private volatile boolean failing;

    /** Begins to read on a thread of its own. */
    public synchronized void start() {
        Thread started = threads.newThread(this::run);
        started.setName("mayfly-event-tail");
        started.start();
        thread = started;
    }

    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** How long ago the table was last read. */
    public Duration sinceLastLook() {
        return Duration.between(lastLook, clock.instant());
    }

    /** How long the newest event had waited when it was published. */
    public Duration lag() {
        return lag;
    }

    private void run() {
        ChangeFeed feed = changeFeed;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(look(feed));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings(
            "checkstyle:illegalcatch") // whatever is wrong with the database, the tail goes on when it is back
    private Duration look(ChangeFeed feed) {
        try {
            List<Event> events = feed.poll();
            live.publish(events, findConcernedAddresses::find);
            noteSuccess(events);
            return PAUSE;
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.warn("Events can't be read; trying again each second", e);
            }
            return PAUSE_AFTER_FAILURE;
        }
    }

    private void noteSuccess(List<Event> events) {
        Instant now = clock.instant();
        lastLook = now;
        if (!events.isEmpty()) {
            lag = Duration.between(events.getLast().occurredAt(), now);
        }
        if (failing) {
            failing = false;
            LOG.info("Events can be read again");
        }
    }
}
