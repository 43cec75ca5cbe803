package io.mayfly.gateway.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The gateway's figures, in Prometheus's text format. */
public final class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter accepted = Counter.builder("mayfly.messages.accepted")
            .description("Messages answered with 250")
            .register(registry);
    private final Counter acceptedBytes = Counter.builder("mayfly.messages.accepted.bytes")
            .description("Their content")
            .register(registry);
    private final Timer processing = Timer.builder("mayfly.message.processing")
            .description("From the end of the content to the reply")
            .serviceLevelObjectives(
                    Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofSeconds(1))
            .register(registry);

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Shows a figure that is asked for when it is read. */
    public void show(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    public void accepted(int bytes) {
        accepted.increment();
        acceptedBytes.increment(bytes);
    }

    /** Counts a message that was refused after its content, by reply code and enhanced status code. */
    public void refused(String code, String status) {
        registry.counter("mayfly.messages.refused", "code", code, "status", status)
                .increment();
    }

    public void decided(String decision) {
        registry.counter("mayfly.recipient.decisions", "decision", decision).increment();
    }

    /** Counts what became of an accepted message for one of its recipients. */
    public void disposed(String disposition) {
        registry.counter("mayfly.recipient.dispositions", "disposition", disposition)
                .increment();
    }

    public void processed(long nanos) {
        processing.record(nanos, TimeUnit.NANOSECONDS);
    }

    String asText() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
