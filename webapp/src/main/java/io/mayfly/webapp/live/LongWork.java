package io.mayfly.webapp.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for what people start on a page and that takes seconds, so that it holds up neither the page nor anybody's updates. */
@ApplicationScoped
public class LongWork {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 100;

    @Resource
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private ManagedThreadFactory threads;

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

    @PostConstruct
    void prepare() {
        pool.setThreadFactory(threads);
        pool.allowCoreThreadTimeOut(true);
    }

    /** @throws RejectedExecutionException when too much waits already, or the application is stopping */
    public void begin(Runnable work) {
        pool.execute(work);
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
