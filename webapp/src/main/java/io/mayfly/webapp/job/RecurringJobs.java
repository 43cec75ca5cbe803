package io.mayfly.webapp.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.foundation.idempotency.ForgetOldAnswers;
import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.FreeQuarantinedNames;
import io.mayfly.mail.tempaddress.SweepExpiredAddresses;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that recur. db-scheduler keeps them in the database, so that of several nodes one runs each when it is due,
 * and another takes over when that one dies.
 */
@ApplicationScoped
public class RecurringJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringJobs.class);
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    @Inject
    private ForgetOldAnswers forgetOldAnswers;

    @Inject
    private FreeQuarantinedNames freeQuarantinedNames;

    @Inject
    private SweepExpiredAddresses sweepExpiredAddresses;

    @Inject
    private MaintainPartitions partitions;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    private @Nullable Scheduler scheduler;
    private @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService housekeeper;

    /** Maintains partitions once, so that today's is there before any mail, then starts the scheduler. */
    public synchronized void start() {
        LOG.info("{} partitions made or dropped", partitions.maintain());
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, threads);
        ScheduledExecutorService keeper = Executors.newScheduledThreadPool(2, threads);
        Scheduler started = Scheduler.create(dataSource)
                .startTasks(jobs())
                .threads(THREADS)
                .pollingInterval(POLLING)
                .executorService(pool)
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(keeper)
                .alwaysPersistTimestampInUTC()
                .build();
        started.start();
        scheduler = started;
        workers = pool;
        housekeeper = keeper;
    }

    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
        if (workers != null) {
            workers.shutdownNow();
        }
        if (housekeeper != null) {
            housekeeper.shutdownNow();
        }
    }

    private List<RecurringTask<Void>> jobs() {
        return List.of(
                job(
                        "sweep-expired-addresses",
                        Duration.ofSeconds(30),
                        () -> untilNoneWaits(sweepExpiredAddresses::sweep)),
                job("maintain-partitions", Duration.ofHours(1), partitions::maintain),
                job("forget-idempotency-keys", Duration.ofHours(1), () -> untilNoneWaits(forgetOldAnswers::forget)),
                job("free-quarantined-names", Duration.ofHours(1), () -> untilNoneWaits(freeQuarantinedNames::free)));
    }

    private static RecurringTask<Void> job(String name, Duration pause, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

    /** Sweeps batch after batch while more waits, so that what piles up is gone in one run. */
    static void untilNoneWaits(Supplier<Swept> sweep) {
        boolean moreWaits = true;
        while (moreWaits && !Thread.currentThread().isInterrupted()) {
            moreWaits = sweep.get().moreWaits();
        }
    }
}
