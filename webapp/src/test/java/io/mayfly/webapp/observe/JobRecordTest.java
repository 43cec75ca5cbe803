package io.mayfly.webapp.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.observe.JobFigures.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobRecordTest {
    /** It has no database here, so asking one would fail. */
    @Test
    void asksTheDatabaseNothingWhenItIsTold() {
        assertThat(new JobRecord().text()).isEmpty();
    }

    @Test
    void saysWhenEachJobLastSucceededAndHowOftenItFailedSince() {
        List<JobState> jobs = List.of(
                new JobState("maintain-partitions", Optional.empty(), 3),
                new JobState("sweep", Optional.of(Instant.ofEpochSecond(1_800_000_000)), 0));

        assertThat(JobFigures.text(jobs)).isEqualTo("""
                # HELP mayfly_job_last_success_timestamp_seconds When the job last succeeded
                # TYPE mayfly_job_last_success_timestamp_seconds gauge
                mayfly_job_last_success_timestamp_seconds{job="maintain-partitions"} 0
                mayfly_job_last_success_timestamp_seconds{job="sweep"} 1800000000
                # HELP mayfly_job_consecutive_failures How often the job has failed since it last succeeded
                # TYPE mayfly_job_consecutive_failures gauge
                mayfly_job_consecutive_failures{job="maintain-partitions"} 3
                mayfly_job_consecutive_failures{job="sweep"} 0
                """);
    }

    @Test
    void saysNothingOfJobsNobodyKnows() {
        assertThat(JobFigures.text(List.of())).isEmpty();
    }
}
