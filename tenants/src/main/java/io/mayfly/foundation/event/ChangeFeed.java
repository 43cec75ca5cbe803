package io.mayfly.foundation.event;

import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tail of the event table, for one reader. Ids are given out before their transactions commit, so a lower one can become
 * visible after a higher one, and some never do. So nothing is concluded from gaps: each look reads from the first id not
 * seen in the last seconds, and once a second from the first in a window longer than any transaction lives, and tells
 * what it has not seen before.
 *
 * <p>An id below one that was visible a window ago was given out before that; its transaction has ended since, and the
 * look that comes now has seen it or nothing ever will.
 */
public final class ChangeFeed {
    static final Duration WINDOW = Duration.ofSeconds(60);
    static final Duration NEAR = Duration.ofSeconds(3);
    static final Duration BETWEEN_WHOLE_LOOKS = Duration.ofSeconds(1);
    static final int BATCH = 1000;

    private static final int PAGE = 10_000;
    private static final int MOST_WAITING = 50_000;
    private static final int MOST_BLOCKS = 200_000;

    /** By how much the clock of who wrote an event may be off, when the days to read are chosen. */
    private static final Duration CLOCKS_AGREE = Duration.ofDays(1);

    private final Transactions transactions;
    private final Events events;
    private final Clock clock;

    /** How far ids went at each look of the last window, oldest first. */
    private final Deque<Sighting> sightings = new ArrayDeque<>();

    /** Seen, but not told yet. */
    private final SortedSet<Long> waiting = new TreeSet<>();

    private @Nullable SeenIds seen;
    private Instant lastWholeLook = Instant.MIN;
    private boolean cutShort;

    public ChangeFeed(Transactions transactions, Events events, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Sighting(Instant at, long highest) {}

    /**
     * The events that became visible since the last call, all tenants', by id; at most {@value BATCH} of them, the rest
     * comes with the next calls. The first call starts at the end and returns none.
     */
    public List<Event> poll() {
        SeenIds known = seen;
        if (known == null) {
            seen = start();
            return List.of();
        }
        if (waiting.isEmpty()) {
            look(known);
        }
        return tell();
    }

    /**
     * What is visible now counts as seen, from an id on that is lower than any that a transaction under way can hold: the
     * highest of those that happened two windows ago, one for the transaction that wrote it and one for those under way.
     */
    private SeenIds start() {
        Instant now = clock.instant();
        Instant old = now.minus(WINDOW.multipliedBy(2));
        return transactions.callAcrossTenants(() -> {
            long floor = events.lastId(old);
            SeenIds known = new SeenIds(floor, MOST_BLOCKS);
            long highest = floor;
            List<Long> page;
            do {
                page = events.idsAfter(highest, between(old, now), PAGE);
                page.forEach(known::add);
                highest = page.isEmpty() ? highest : page.getLast();
            } while (page.size() == PAGE);
            sightings.clear();
            sightings.add(new Sighting(old, floor));
            sightings.add(new Sighting(now, highest));
            return known;
        });
    }

    /** The time is taken before the look, so that a transaction that had ended by then is seen. */
    private void look(SeenIds known) {
        Instant now = clock.instant();
        boolean whole = !cutShort && !now.isBefore(lastWholeLook.plus(BETWEEN_WHOLE_LOOKS));
        long from = known.runAfter(whole ? sightings.getFirst().highest() : recent(now));
        Look look = transactions.callAcrossTenants(() -> idsAfter(from, window(now), known));
        look.fresh().forEach(known::add);
        waiting.addAll(look.fresh());
        cutShort = look.cutShort();
        sightings.add(
                new Sighting(now, Math.max(look.last(), sightings.getLast().highest())));
        if (whole && !cutShort) {
            lastWholeLook = now;
            forgetBefore(now.minus(WINDOW), known);
        }
    }

    /** Where to begin a look at what is near; one that was cut short is gone on with. */
    private long recent(Instant now) {
        if (cutShort) {
            return sightings.getLast().highest();
        }
        Iterator<Sighting> newestFirst = sightings.descendingIterator();
        Sighting found = newestFirst.next();
        while (newestFirst.hasNext() && found.at().isAfter(now.minus(NEAR))) {
            found = newestFirst.next();
        }
        return found.highest();
    }

    /**
     * What a look found.
     *
     * @param fresh ids not seen before
     * @param last the highest id looked at
     * @param cutShort whether it ended early, as there were too many
     */
    private record Look(SortedSet<Long> fresh, long last, boolean cutShort) {}

    private Look idsAfter(long from, Events.Days days, SeenIds known) {
        SortedSet<Long> fresh = new TreeSet<>();
        long last = from;
        List<Long> page;
        do {
            page = events.idsAfter(last, days, PAGE);
            page.stream().filter(id -> !known.contains(id)).forEach(fresh::add);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE && fresh.size() < MOST_WAITING);
        return new Look(fresh, last, page.size() == PAGE);
    }

    private void forgetBefore(Instant time, SeenIds known) {
        Sighting first = sightings.removeFirst();
        while (!sightings.isEmpty() && !sightings.getFirst().at().isAfter(time)) {
            first = sightings.removeFirst();
        }
        sightings.addFirst(first);
        known.raiseFloor(first.highest());
    }

    /** They wait until they could be read, so that trouble with the database loses none. */
    private List<Event> tell() {
        List<Long> next = waiting.stream().limit(BATCH).toList();
        if (next.isEmpty()) {
            return List.of();
        }
        Events.Days days = window(clock.instant());
        List<Event> told = transactions.callAcrossTenants(() -> events.withIds(next, days));
        next.forEach(waiting::remove);
        return told;
    }

    private Events.Days window(Instant now) {
        return between(sightings.getFirst().at(), now);
    }

    private static Events.Days between(Instant from, Instant now) {
        return Events.Days.of(from.minus(CLOCKS_AGREE), now.plus(CLOCKS_AGREE));
    }
}
