package io.mayfly.mail.message;

import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory of this process that opened messages may take, all together: a message that doesn't fit waits a moment, and is
 * refused when there is still no room. No tenant has more than half of it, so that none can keep the others from reading.
 */
public final class ReadingMemory {
    /** Of the heap; the rest is for everything else. */
    private static final int PART_OF_HEAP = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int COPIES = 4;
    private static final int VIEW_FACTOR = 16;
    private static final long MOST_FOR_VIEWS = 8 << 20;
    private static final long LEAST = 64 << 10;

    private final long all;
    private final long patienceNanos;
    private final Map<TenantId, Long> taken = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private long free;

    /**
     * So much memory.
     *
     * @param bytes for all opened messages
     * @param patience how long a message waits for room
     */
    ReadingMemory(long bytes, Duration patience) {
        this.all = bytes;
        this.free = bytes;
        this.patienceNanos = patience.toNanos();
    }

    /** A third of what this process may have. */
    public static ReadingMemory ofHeap() {
        return new ReadingMemory(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, PATIENCE);
    }

    /**
     * What opening a message takes at most: its content sealed, opened, and as its texts; and what its views are made
     * with, which is bounded.
     *
     * @param size of the content, in bytes
     */
    static long costOf(int size) {
        return COPIES * (long) size + costOfExcerpts(size);
    }

    /** What the texts take that an answer holds of a message: two excerpts, as they are and as bytes on their way out. */
    public static long costOfExcerpts(int size) {
        return Math.min(VIEW_FACTOR * (long) size, MOST_FOR_VIEWS) + LEAST;
    }

    /** A share of the memory, until it is given back. */
    public final class Share implements AutoCloseable {
        private final TenantId tenant;
        private long bytes;

        private Share(TenantId tenant, long bytes) {
            this.tenant = tenant;
            this.bytes = bytes;
        }

        /** Gives back all but so much. */
        public void reduceTo(long left) {
            lock.lock();
            try {
                long given = Math.max(0, bytes - Math.max(0, left));
                bytes -= given;
                free += given;
                taken.computeIfPresent(tenant, (same, held) -> held > given ? held - given : null);
                freed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            reduceTo(0);
        }
    }

    /** A share for a content of this size, if there is room now. */
    Optional<Share> tryTake(TenantId tenant, int size) {
        long bytes = Math.min(costOf(size), most());
        lock.lock();
        try {
            if (!fits(tenant, bytes)) {
                return Optional.empty();
            }
            free -= bytes;
            taken.merge(tenant, bytes, Long::sum);
            return Optional.of(new Share(tenant, bytes));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is room for a content of this size, which another may take first.
     *
     * @param until by {@link System#nanoTime()}
     * @throws ReadingBusy when there is none in time
     */
    void awaitRoom(TenantId tenant, int size, long until) {
        long bytes = Math.min(costOf(size), most());
        lock.lock();
        try {
            while (!fits(tenant, bytes)) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw new ReadingBusy();
                }
                freed.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingBusy();
        } finally {
            lock.unlock();
        }
    }

    /** Until when somebody waits who begins now. */
    long deadline() {
        return System.nanoTime() + patienceNanos;
    }

    private boolean fits(TenantId tenant, long bytes) {
        return bytes <= free && taken.getOrDefault(tenant, 0L) + bytes <= most();
    }

    /** A single message never takes more, whatever it costs: it would never be opened. */
    private long most() {
        return all / 2;
    }

    /** What no opened message holds. */
    public long free() {
        lock.lock();
        try {
            return free;
        } finally {
            lock.unlock();
        }
    }
}
