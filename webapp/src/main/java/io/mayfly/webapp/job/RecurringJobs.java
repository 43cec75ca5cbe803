package io.mayfly.webapp.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
    @Any
    private Instance<Job> jobs;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    private @Nullable Scheduler scheduler;
    private @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService housekeeper;

    /** Does at once what must be done before anything else, then starts the scheduler. */
    public synchronized void start() {
        List<Job> all = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
        all.stream().filter(Job::runsAtStart).forEach(job -> LOG.info("{}: {} at start", job.name(), JobRun.of(job)));
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, threads);
        ScheduledExecutorService keeper = Executors.newScheduledThreadPool(2, threads);
        Scheduler started = Scheduler.create(dataSource)
                .startTasks(all.stream().map(RecurringJobs::task).toList())
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

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> JobRun.of(job));
    }
}
