package io.mayfly.kernel.transaction;

import io.mayfly.kernel.Contended;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Has work of one group done one after the other, in the order in which it came. For transactions that would wait for each
 * other in the database, each with a connection that others could use: they wait here without one.
 */
public final class Turns<G> {
    private final Duration patience;
    private final Map<G, Line> lines = new ConcurrentHashMap<>();

    /** @param patience how long one waits for its turn at most */
    public Turns(Duration patience) {
        this.patience = patience;
    }

    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int members;
    }

    /** @throws Contended when its turn didn't come in time */
    public <T> T call(G group, Supplier<T> work) {
        Line line = lines.compute(group, (same, known) -> joined(known == null ? new Line() : known));
        try {
            if (!line.turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Contended.waitedTooLong();
            }
            try {
                return work.get();
            } finally {
                line.turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Contended.waitedTooLong();
        } finally {
            lines.computeIfPresent(group, (same, known) -> left(known) ? null : known);
        }
    }

    /** How many wait or work. */
    int members() {
        return lines.values().stream().mapToInt(line -> line.members).sum();
    }

    private static Line joined(Line line) {
        line.members++;
        return line;
    }

    /** @return whether it was the last */
    private static boolean left(Line line) {
        line.members--;
        return line.members == 0;
    }
}
