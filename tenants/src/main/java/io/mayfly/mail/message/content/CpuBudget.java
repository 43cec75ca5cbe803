package io.mayfly.mail.message.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that the thread may still take. Not the time on the wall, by which the same message would be read
 * on an idle machine and cut on a busy one; but no thread takes more processor time than passes on the wall, so that
 * the dear question is asked only when the cheap one leaves a doubt.
 */
final class CpuBudget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long nanos;
    private final long wallAtStart = System.nanoTime();
    private final long cpuAtStart = THREADS.getCurrentThreadCpuTime();
    private boolean spent;

    CpuBudget(Duration time) {
        this.nanos = time.toNanos();
    }

    boolean isSpent() {
        if (!spent && System.nanoTime() - wallAtStart > nanos) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            // A virtual thread isn't measured: it has the time on the wall.
            spent = cpu < 0 || cpuAtStart < 0 || cpu - cpuAtStart > nanos;
        }
        return spent;
    }
}
