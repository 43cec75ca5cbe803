package io.mayfly.webapp.composition;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads of the container for work that outlives a request's: answering waits, filling streams. The container's
 * default executor has no core threads and an endless queue, which makes it run one task at a time.
 */
@ApplicationScoped
public class Workers implements Executor {
    private static final int THREADS = 8;

    @Resource
    private ManagedThreadFactory threads;

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    @PostConstruct
    void prepare() {
        pool.setThreadFactory(threads);
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs a task, which may wait for the database as long as a call may.
     *
     * @throws RejectedExecutionException when the application is stopping
     */
    @Override
    public void execute(Runnable task) {
        pool.execute(() -> {
            try (CallDeadline.Binding binding = CallDeadline.fromNow().bind()) {
                task.run();
            }
        });
    }

    /** How many tasks wait for a thread. */
    public int waiting() {
        return pool.getQueue().size();
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
