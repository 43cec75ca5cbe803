package io.mayfly.foundation.event;

import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tail of the event table, for one reader. Ids are given out before their transactions commit, so a lower one can
 * become visible after a higher one: missing ids are asked for again until they are older than any transaction lives.
 */
public final class ChangeFeed {
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);
    private static final int BATCH = 1000;
    private static final int MOST_MISSED = 5000;

    private final Transactions transactions;
    private final Events events;
    private final Clock clock;
    private final Map<Long, Instant> missed = new HashMap<>();
    private long last = -1;

    public ChangeFeed(Transactions transactions, Events events, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The events that became visible since the last call, all tenants', by id; the first call starts at the end. */
    public List<Event> poll() {
        if (last < 0) {
            last = transactions.callAcrossTenants(events::lastId);
            return List.of();
        }
        List<Event> seen = transactions.callAcrossTenants(() -> events.after(last, missed.keySet(), BATCH));
        Instant now = clock.instant();
        seen.forEach(event -> note(event.id(), now));
        missed.values().removeIf(since -> since.isBefore(now.minus(LONGEST_TRANSACTION)));
        return seen;
    }

    private void note(long id, Instant now) {
        missed.remove(id);
        for (long gap = last + 1; gap < id && missed.size() < MOST_MISSED; gap++) {
            missed.put(gap, now);
        }
        last = Math.max(last, id);
    }
}
