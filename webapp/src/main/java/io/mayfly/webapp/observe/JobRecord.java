package io.mayfly.webapp.observe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** When each recurring job last succeeded, on whichever node, as the database has it. */
@ApplicationScoped
public class JobRecord {
    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    /** In Prometheus' text format; nothing while the database can't be reached. */
    String text() {
        StringBuilder successes = new StringBuilder("""
                # HELP mayfly_job_last_success_timestamp_seconds When the job last succeeded
                # TYPE mayfly_job_last_success_timestamp_seconds gauge
                """);
        StringBuilder failures = new StringBuilder("""
                # HELP mayfly_job_consecutive_failures How often the job has failed since it last succeeded
                # TYPE mayfly_job_consecutive_failures gauge
                """);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select task_name, last_success, consecutive_failures from scheduled_tasks order by task_name");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String job = "{job=\"" + row.getString(1) + "\"} ";
                @Nullable Timestamp success = row.getTimestamp(2, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
                successes
                        .append("mayfly_job_last_success_timestamp_seconds")
                        .append(job)
                        .append(success == null ? 0 : success.getTime() / 1000)
                        .append('\n');
                failures.append("mayfly_job_consecutive_failures")
                        .append(job)
                        .append(row.getInt(3))
                        .append('\n');
            }
        } catch (SQLException e) {
            return "";
        }
        return successes.append(failures).toString();
    }
}
