package io.mayfly.webapp.observe;

import io.mayfly.webapp.observe.JobFigures.JobState;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each recurring job last succeeded, on whichever node, as the database had it when it was last looked at. Telling
 * it asks the database nothing, however often somebody wants to know.
 */
@ApplicationScoped
class JobRecord {
    private static final Logger LOG = LoggerFactory.getLogger(JobRecord.class);

    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    private volatile String text = "";

    /** In Prometheus' text format; nothing while the database can't be reached. */
    String text() {
        return text;
    }

    /** Looks again. */
    void refresh() {
        text = JobFigures.text(read());
    }

    private List<JobState> read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select task_name, last_success, consecutive_failures from scheduled_tasks order by task_name");
                ResultSet row = statement.executeQuery()) {
            List<JobState> jobs = new ArrayList<>();
            while (row.next()) {
                Timestamp success = row.getTimestamp(2, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
                jobs.add(new JobState(
                        row.getString(1), Optional.ofNullable(success).map(Timestamp::toInstant), row.getInt(3)));
            }
            return jobs;
        } catch (SQLException e) {
            LOG.debug("The jobs' record can't be read", e);
            return List.of();
        }
    }
}
