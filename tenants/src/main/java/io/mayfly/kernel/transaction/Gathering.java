package io.mayfly.kernel.transaction;

import io.mayfly.kernel.Contended;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does in one transaction what several ask for at the same time, since a transaction costs far more than one more piece of work
 * in it, and those that would wait for the same rows wait here without a connection. There is no timer and no thread for it:
 * who comes while nobody works for the group begins at once, so that who comes alone waits for nobody. What comes meanwhile
 * is done together, by the thread of who came first: should its time be bounded, it is over before that of the others.
 *
 * <p>What fails together is done once more by each thread alone, so that each hears of its own failure only.
 *
 * @param <G> whose work goes together, by one thread at a time
 * @param <W> a piece of work
 * @param <R> what comes of it
 */
public final class Gathering<G, W, R> {
    private static final int MOST = 64;

    private final Function<List<W>, List<R>> together;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<G, Line<W, R>> lines = new HashMap<>();

    /**
     * @param together does all of it in one transaction, and tells in the same order what came of each
     * @param patience how long one waits for its turn at most
     */
    public Gathering(Function<List<W>, List<R>> together, Duration patience) {
        this.together = together;
        this.patience = patience;
    }

    /** Those of one group that wait, in the order in which they came. */
    private static final class Line<W, R> {
        private final Deque<Pending<W, R>> waiting = new ArrayDeque<>();
        private boolean busy;
    }

    /** A piece of work, and who waits for it; the lock is held whenever it is spoken to. */
    private static final class Pending<W, R> {
        private final W work;
        private final Condition changed;
        private boolean taken;
        private boolean over;
        private @Nullable R result;

        private Pending(W work, Condition changed) {
            this.work = work;
            this.changed = changed;
        }

        private void end(@Nullable R outcome) {
            over = true;
            result = outcome;
            changed.signal();
        }
    }

    /**
     * Returns what came of the work once its transaction is committed; throws what was in its way.
     *
     * @throws Contended when its turn didn't come in time
     */
    public R call(G group, W work) {
        Pending<W, R> mine = new Pending<>(work, lock.newCondition());
        List<Pending<W, R>> batch = turn(group, mine);
        if (batch.size() == 1) {
            return alone(group, work);
        }
        if (!batch.isEmpty()) {
            lead(group, batch);
        }
        R result = mine.result;
        return result == null ? together.apply(List.of(work)).getFirst() : result;
    }

    /** How many pieces of work wait for their turn. */
    public int waiting() {
        lock.lock();
        try {
            return lines.values().stream().mapToInt(line -> line.waiting.size()).sum();
        } finally {
            lock.unlock();
        }
    }

    /** @return what this thread is to do; nothing when another has done its work, or tried to */
    private List<Pending<W, R>> turn(G group, Pending<W, R> mine) {
        lock.lock();
        try {
            Line<W, R> line = lines.computeIfAbsent(group, unknown -> new Line<>());
            line.waiting.add(mine);
            long left = patience.toNanos();
            while (!mine.taken) {
                if (!line.busy && line.waiting.peekFirst() == mine) {
                    return take(line);
                }
                if (left <= 0) {
                    throw Contended.waitedTooLong();
                }
                left = mine.changed.awaitNanos(left);
            }
            while (!mine.over) {
                mine.changed.awaitUninterruptibly();
            }
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Contended.waitedTooLong();
        } finally {
            leave(group, mine);
            lock.unlock();
        }
    }

    private static <W, R> List<Pending<W, R>> take(Line<W, R> line) {
        line.busy = true;
        List<Pending<W, R>> batch = new ArrayList<>();
        while (batch.size() < MOST && !line.waiting.isEmpty()) {
            Pending<W, R> next = line.waiting.remove();
            next.taken = true;
            batch.add(next);
        }
        return batch;
    }

    /** Whoever leaves without its turn may have been woken for it, and wakes the next. */
    private void leave(G group, Pending<W, R> mine) {
        Line<W, R> line = lines.get(group);
        if (line != null && line.waiting.remove(mine)) {
            wakeNext(group, line);
        }
    }

    private void wakeNext(G group, Line<W, R> line) {
        Pending<W, R> next = line.waiting.peekFirst();
        if (line.busy) {
            return;
        }
        if (next == null) {
            lines.remove(group, line);
        } else {
            next.changed.signal();
        }
    }

    private R alone(G group, W work) {
        try {
            return together.apply(List.of(work)).getFirst();
        } finally {
            end(group, List.of(), List.of());
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it was, each is tried by itself, and its caller told
    private void lead(G group, List<Pending<W, R>> batch) {
        List<R> results = List.of();
        try {
            results = together.apply(batch.stream().map(each -> each.work).toList());
        } catch (RuntimeException e) {
            // Heard by whoever fails alone.
        } finally {
            end(group, batch, results);
        }
    }

    private void end(G group, List<Pending<W, R>> batch, List<R> results) {
        lock.lock();
        try {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(i < results.size() ? results.get(i) : null);
            }
            Line<W, R> line = lines.get(group);
            if (line != null) {
                line.busy = false;
                wakeNext(group, line);
            }
        } finally {
            lock.unlock();
        }
    }
}
