package io.mayfly.webapp.job.foundation;

import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.kernel.Swept;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes the partitions of the days ahead, and drops those of the days that are over. */
@ApplicationScoped
class PartitionsJob implements Job {
    @Inject
    private MaintainPartitions maintainPartitions;

    @Override
    public String name() {
        return "maintain-partitions";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public Swept run() {
        return new Swept(maintainPartitions.maintain(), false);
    }

    /** Today's must be there before any mail. */
    @Override
    public boolean runsAtStart() {
        return true;
    }
}
