package io.mayfly.webapp.observe;

import io.mayfly.webapp.composition.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Prometheus finds this process's figures, if the settings name a port for it. */
@ApplicationScoped
public class MetricsDoor {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsDoor.class);
    private static final Duration JOBS_LOOKED_AT = Duration.ofSeconds(30);
    private static final int THREADS = 2;

    @Inject
    private Settings settings;

    @Inject
    private Metrics metrics;

    @Inject
    private JobRecord jobs;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable MetricsListener listener;
    private @Nullable ScheduledExecutorService workers;

    public synchronized void open() {
        settings.metricsPort().ifPresent(this::open);
    }

    /** That nobody can look at the figures is no reason to serve nobody. */
    private void open(int port) {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(THREADS, threads);
        workers = started;
        try {
            listener = new MetricsListener(port, metrics::text, started);
            started.scheduleWithFixedDelay(jobs::refresh, 0, JOBS_LOOKED_AT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.error("Metrics can't be told on port {}", port, e);
        }
    }

    public synchronized void close() {
        if (listener != null) {
            listener.close();
        }
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
