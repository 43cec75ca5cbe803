package io.mayfly.webapp.observe;

import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.webapp.api.message.OpenWaits;
import io.mayfly.webapp.api.stream.OpenStreams;
import io.mayfly.webapp.composition.Workers;
import io.mayfly.webapp.live.EventTail;
import io.mayfly.webapp.live.LiveEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/** What this process measures of itself. */
@ApplicationScoped
class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Inject
    private OpenWaits waits;

    @Inject
    private OpenStreams streams;

    @Inject
    private LiveEvents live;

    @Inject
    private EventTail tail;

    @Inject
    private Transactions transactions;

    @Inject
    private Workers workers;

    @Inject
    private JobRecord jobs;

    @PostConstruct
    void prepare() {
        gauge("mayfly.api.waits", "Calls that wait for a message", waits::count);
        gauge("mayfly.api.streams", "Open event streams", streams::count);
        gauge("mayfly.live.subscriptions", "Listeners to live events", live::subscriptions);
        gauge("mayfly.db.transactions.running", "Transactions under way", transactions::running);
        gauge("mayfly.workers.waiting", "Tasks waiting for a worker thread", workers::waiting);
        gauge(
                "mayfly.events.lag.seconds",
                "How old the newest event was when it was published",
                () -> seconds(tail.lag()));
        gauge(
                "mayfly.events.since.read.seconds",
                "How long ago the event table was last read",
                () -> seconds(tail.sinceLastLook()));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    void requestAnswered(String door, String method, int status, Duration took) {
        Timer.builder("mayfly.http.requests")
                .description("Requests answered, by door, method and status")
                .tag("door", door)
                .tag("method", method)
                .tag("status", String.valueOf(status))
                .register(registry)
                .record(took);
    }

    /** All of it in Prometheus' text format. */
    String text() {
        return registry.scrape() + jobs.text();
    }

    @PreDestroy
    void stop() {
        collections.close();
        registry.close();
    }
}
