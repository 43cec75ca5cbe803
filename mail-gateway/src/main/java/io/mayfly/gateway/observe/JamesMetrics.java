package io.mayfly.gateway.observe;

import java.time.Duration;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;
import org.reactivestreams.Publisher;

/** Measures nothing for James: it would time each command and mailet, and {@link Meters} has what we want to know. */
public final class JamesMetrics implements MetricFactory {

    private static final TimeMetric UNTIMED = new TimeMetric() {
        @Override
        public String name() {
            return "untimed";
        }

        @Override
        public ExecutionResult stopAndPublish() {
            return UNMEASURED;
        }
    };

    private static final TimeMetric.ExecutionResult UNMEASURED = new TimeMetric.ExecutionResult() {
        @Override
        public Duration elasped() {
            return Duration.ZERO;
        }

        @Override
        public TimeMetric.ExecutionResult logWhenExceedP99(Duration threshold) {
            return this;
        }
    };

    private static final Metric UNCOUNTED = new Metric() {
        @Override
        public void increment() {
            // not counted
        }

        @Override
        public void decrement() {
            // not counted
        }

        @Override
        public void add(int value) {
            // not counted
        }

        @Override
        public void remove(int value) {
            // not counted
        }

        @Override
        public long getCount() {
            return 0;
        }
    };

    @Override
    public Metric generate(String name) {
        return UNCOUNTED;
    }

    @Override
    public TimeMetric timer(String name) {
        return UNTIMED;
    }

    @Override
    public <T> Publisher<T> decoratePublisherWithTimerMetric(String name, Publisher<T> publisher) {
        return publisher;
    }

    @Override
    public <T> Publisher<T> decoratePublisherWithTimerMetricLogP99(String name, Publisher<T> publisher) {
        return publisher;
    }
}
