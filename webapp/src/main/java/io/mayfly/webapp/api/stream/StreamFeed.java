package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.ReadEvents;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import io.mayfly.webapp.live.LiveBatch;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one stream is sent: first what it has missed, read from the table, then what happens. Events that happen while it
 * catches up wait, and those read meanwhile aren't sent twice.
 *
 * <p>Missed is what has a higher id than the last event that the client got, and what came after that one although its id
 * is lower. The latter is known to the node that published both, so a client that resumes at another node within the
 * moment between the two can miss one. Who got events in that order and resumes after the lower one gets the higher one
 * again, and knows it by its id.
 */
final class StreamFeed {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFeed.class);
    private static final int BATCH = 500;

    /** More than this is not caught up with: the stream ends, and resuming from its last event goes on. */
    private static final int MOST_MISSED = 1500;

    private final Listener listener;
    private final ReadEvents events;
    private final LiveBatch.Addresses addresses;
    private final LongFunction<List<Event>> latecomers;
    private final long highestBefore;
    private final Queue<NamedEvent> waiting = new ArrayDeque<>();

    /** Read from the table before they happened here. */
    private final Set<Long> ahead = new HashSet<>();

    private boolean caughtUp;

    /** Who is fed. */
    interface Listener {
        TenantId tenant();

        void send(NamedEvent event);

        void end();
    }

    /**
     * A feed that must be subscribed next.
     *
     * @param addresses asked for once for each batch that is read
     * @param latecomers the tenant's events that came after an id although theirs are lower
     * @param highestBefore the highest id that had been published before the subscription
     */
    StreamFeed(
            Listener listener,
            ReadEvents events,
            LiveBatch.Addresses addresses,
            LongFunction<List<Event>> latecomers,
            long highestBefore) {
        this.listener = listener;
        this.events = events;
        this.addresses = addresses;
        this.latecomers = latecomers;
        this.highestBefore = highestBefore;
    }

    /** The addresses are asked for before the lock is taken, as a stream that catches up must not hold up the others. */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever is wrong, the client resumes by itself
    void live(LiveBatch batch) {
        try {
            Map<AddressId, ConcernedAddress> known = batch.addresses();
            batch.events().forEach(event -> live(NamedEvent.of(event, known)));
        } catch (RuntimeException e) {
            LOG.warn("A stream can't go on: {}", e.toString());
            listener.end();
        }
    }

    private synchronized void live(NamedEvent event) {
        if (!caughtUp && waiting.size() == MOST_MISSED) {
            listener.end();
        } else if (!caughtUp) {
            waiting.add(event);
        } else if (!ahead.remove(event.id())) {
            listener.send(event);
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever is wrong, the client resumes by itself
    void catchUp(Optional<Long> after) {
        try {
            Set<Long> sent = new HashSet<>();
            after.ifPresent(id -> sendMissed(id, sent));
            goLive(sent);
        } catch (RuntimeException e) {
            LOG.warn("A stream can't catch up: {}", e.toString());
            listener.end();
        }
    }

    private void sendMissed(long id, Set<Long> sent) {
        send(latecomers.apply(id), sent);
        long last = id;
        List<Event> missed;
        do {
            missed = events.after(listener.tenant(), last, BATCH);
            send(missed, sent);
            last = missed.isEmpty() ? last : missed.getLast().id();
        } while (missed.size() == BATCH && sent.size() < MOST_MISSED);
        if (missed.size() == BATCH) {
            listener.end();
        }
    }

    private void send(List<Event> missed, Set<Long> sent) {
        Map<AddressId, ConcernedAddress> known = addresses.in(listener.tenant(), missed);
        missed.forEach(event -> {
            sent.add(event.id());
            listener.send(NamedEvent.of(event, known));
        });
    }

    private synchronized void goLive(Set<Long> sent) {
        sent.stream().filter(id -> id > highestBefore).forEach(ahead::add);
        for (NamedEvent event : waiting) {
            ahead.remove(event.id());
            if (!sent.contains(event.id())) {
                listener.send(event);
            }
        }
        waiting.clear();
        caughtUp = true;
    }
}
