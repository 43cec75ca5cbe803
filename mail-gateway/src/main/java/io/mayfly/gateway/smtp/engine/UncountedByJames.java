package io.mayfly.gateway.smtp.engine;

import org.apache.james.metrics.api.Metric;
import org.apache.james.smtpserver.netty.SmtpMetrics;

/** No metrics for James's server, since its counting handlers are not in the pipeline; see {@code observe}. */
final class UncountedByJames implements SmtpMetrics {

    @Override
    public Metric getConnectionMetric() {
        throw new UnsupportedOperationException("Connections are counted by the conversations");
    }

    @Override
    public Metric getCommandsMetric() {
        throw new UnsupportedOperationException("Commands are not counted");
    }
}
