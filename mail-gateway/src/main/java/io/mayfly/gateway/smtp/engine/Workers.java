package io.mayfly.gateway.smtp.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which a conversation's waiting steps run (recipient decisions, storing), so that the event loops never
 * wait for the database and every client is greeted at once. More work than the queue takes is refused, not piled up.
 */
public final class Workers implements AutoCloseable {

    private static final int QUEUE = 2000;

    private final ThreadPoolExecutor pool;

    public Workers(int threads) {
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                threads, threads, 60, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
                    Thread thread = new Thread(work, "worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Runs the work soon, or throws {@link java.util.concurrent.RejectedExecutionException} when there is too much of it. */
    void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
