package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.ReadEvents;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one stream is sent: first what it has missed, read from the table, then what happens. Events that happen while
 * it catches up wait, and those read meanwhile aren't sent twice.
 */
final class StreamFeed {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFeed.class);
    private static final int BATCH = 500;

    /** More than this is not caught up with: the stream ends, and resuming from its last event goes on. */
    private static final int MOST_MISSED = 1500;

    private final EventStream stream;
    private final ReadEvents events;
    private final Optional<Long> after;
    private final Queue<Event> waiting = new ArrayDeque<>();
    private boolean caughtUp;

    StreamFeed(EventStream stream, ReadEvents events, Optional<Long> after) {
        this.stream = stream;
        this.events = events;
        this.after = after;
    }

    synchronized void live(Event event) {
        if (caughtUp) {
            stream.send(event);
        } else if (waiting.size() < MOST_MISSED) {
            waiting.add(event);
        } else {
            stream.end();
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever is wrong, the client resumes by itself
    void catchUp() {
        try {
            Set<Long> sent = new HashSet<>();
            after.ifPresent(id -> sendMissed(id, sent));
            goLive(sent);
        } catch (RuntimeException e) {
            LOG.warn("A stream can't catch up: {}", e.toString());
            stream.end();
        }
    }

    private void sendMissed(long id, Set<Long> sent) {
        long last = id;
        List<Event> missed;
        do {
            missed = events.after(stream.tenant(), last, BATCH);
            missed.forEach(event -> {
                sent.add(event.id());
                stream.send(event);
            });
            last = missed.isEmpty() ? last : missed.getLast().id();
        } while (missed.size() == BATCH && sent.size() < MOST_MISSED);
        if (missed.size() == BATCH) {
            stream.end();
        }
    }

    private synchronized void goLive(Set<Long> sent) {
        waiting.stream().filter(event -> !sent.contains(event.id())).forEach(stream::send);
        waiting.clear();
        caughtUp = true;
    }
}
