package io.mayfly.foundation.database;

import java.time.LocalDate;

/** The port to tables that are partitioned by day of expiry: makes the days ahead, drops those that are over. */
public interface Partitions {
    /**
     * Makes one partition a day up to the last day, and drops those of days before the first.
     *
     * @return how many were made and dropped
     */
    int maintain(LocalDate first, LocalDate last);
}
