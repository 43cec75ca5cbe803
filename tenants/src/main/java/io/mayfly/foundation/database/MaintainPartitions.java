package io.mayfly.foundation.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps day partitions ready for what will expire, and purges the days that are over by dropping theirs. */
public final class MaintainPartitions {
    private static final int DAYS_AHEAD = 35;

    private final Partitions partitions;
    private final Clock clock;

    public MaintainPartitions(Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    /**
     * Maintains them. Yesterday's partition stays, so that a lease that ended at midnight is still the sweeper's.
     *
     * @return how many partitions were made or dropped
     */
    public int maintain() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return partitions.maintain(today.minusDays(1), today.plusDays(DAYS_AHEAD));
    }
}
