package io.mayfly.webapp.observe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the recurring jobs stand, in Prometheus' text format. */
final class JobFigures {
    private JobFigures() {}

    /**
     * How one job stands.
     *
     * @param lastSuccess when it last succeeded, on whichever node
     * @param failures how often it has failed since
     */
    record JobState(String name, Optional<Instant> lastSuccess, int failures) {
        long successSeconds() {
            return lastSuccess.map(Instant::getEpochSecond).orElse(0L);
        }
    }

    /** Nothing while there are no jobs. */
    static String text(List<JobState> jobs) {
        return jobs.isEmpty()
                ? ""
                : gauge(
                                "mayfly_job_last_success_timestamp_seconds",
                                "When the job last succeeded",
                                jobs,
                                JobState::successSeconds)
                        + gauge(
                                "mayfly_job_consecutive_failures",
                                "How often the job has failed since it last succeeded",
                                jobs,
                                JobState::failures);
    }

    private static String gauge(String name, String help, List<JobState> jobs, Function<JobState, Number> value) {
        return "# HELP %1$s %2$s\n# TYPE %1$s gauge\n".formatted(name, help)
                + jobs.stream()
                        .map(job -> "%s{job=\"%s\"} %s\n".formatted(name, job.name(), value.apply(job)))
                        .collect(Collectors.joining());
    }
}
