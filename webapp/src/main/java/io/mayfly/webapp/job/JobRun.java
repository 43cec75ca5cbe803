package io.mayfly.webapp.job;

import io.mayfly.kernel.Swept;

/** One run of a job: batch after batch while more waits, so that what piles up is gone in one run. */
final class JobRun {
    private JobRun() {}

    /**
     * Runs it until nothing waits any more or the thread is interrupted.
     *
     * @return how many were dealt with
     */
    static long of(Job job) {
        long count = 0;
        boolean moreWaits = true;
        while (moreWaits && !Thread.currentThread().isInterrupted()) {
            Swept batch = job.run();
            count += batch.count();
            moreWaits = batch.moreWaits();
        }
        return count;
    }
}
