package io.mayfly.gateway.smtp.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap that message content in flight may take, over all connections: what bounds fifty clients sending 25 MiB each.
 * One part is for content being received, where a client that does not fit is told to come back; the other for content
 * being stored, which is copied, compressed and encrypted on its way and waits a little for its turn.
 */
public final class ContentBudget {

    /** A message being stored takes about this many times its size: content, compressed, encrypted, packets. */
    private static final int COPIES_WHILE_STORING = 5;

    private static final int KIB = 1024;
    private static final int SMALL = 64 * KIB;

    private final AtomicLong receiving;
    private final Semaphore storingKib;
    private final int mostKib;

    public ContentBudget(long receivingBytes, long storingBytes) {
        this.receiving = new AtomicLong(receivingBytes);
        this.mostKib = Math.toIntExact(storingBytes / KIB);
        this.storingKib = new Semaphore(mostKib);
    }

    /** Takes the bytes for receiving if they are there; whoever takes must {@link #giveBack} them. */
    boolean take(long bytes) {
        long before = receiving.get();
        while (before >= bytes) {
            if (receiving.compareAndSet(before, before - bytes)) {
                return true;
            }
            before = receiving.get();
        }
        return false;
    }

    void giveBack(long bytes) {
        receiving.addAndGet(bytes);
    }

    /** Waits for the room that storing a message of this size takes; false when it did not come in time. */
    boolean awaitStoring(int size, long millis) throws InterruptedException {
        return size <= SMALL || storingKib.tryAcquire(kibToStore(size), millis, TimeUnit.MILLISECONDS);
    }

    void doneStoring(int size) {
        if (size > SMALL) {
            storingKib.release(kibToStore(size));
        }
    }

    private int kibToStore(int size) {
        return (int) Math.min(mostKib, (long) size * COPIES_WHILE_STORING / KIB);
    }

    /** The bytes that are still free for receiving. */
    public long free() {
        return receiving.get();
    }
}
