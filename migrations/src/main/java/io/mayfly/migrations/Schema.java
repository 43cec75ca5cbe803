package io.mayfly.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The schema in one database: brings it up to this build's version, never beyond and never back. Each migration writes
 * to {@code schema_range} which builds can work on what it leaves behind.
 */
public final class Schema {
    private static final int NO_SUCH_TABLE = 1146;

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** The schema behind a JDBC URL, with the credentials of the schema's owner. */
    public static Schema at(String jdbcUrl, String user, String password) {
        return new Schema(Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration")
                .javaMigrations(new CarryLabelsAndMetadataOver())
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load());
    }

    /**
     * Applies what is missing. A newer schema that this build can work on is left as it is.
     *
     * @return how many migrations were applied
     * @throws SchemaIsNewer when the database is at a version that this build doesn't know and can't work on
     */
    public int migrate() {
        int found = found();
        int known = known();
        if (found <= known) {
            return flyway.migrate().migrationsExecuted;
        }
        if (oldestReader(found) > known) {
            throw new SchemaIsNewer(found, known);
        }
        return 0;
    }

    private int found() {
        MigrationInfo current = flyway.info().current();
        return current == null || current.getVersion() == null ? 0 : number(current.getVersion());
    }

    private int known() {
        return Arrays.stream(flyway.info().all())
                .filter(info -> info.getState().isResolved() && info.getVersion() != null)
                .mapToInt(info -> number(info.getVersion()))
                .max()
                .orElse(0);
    }

    private static int number(MigrationVersion version) {
        return Integer.parseInt(version.getVersion());
    }

    /** The oldest build that works on the version found, or one made for it when nothing older is named. */
    private int oldestReader(int found) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(oldest_reader), ?) from schema_range")) {
            statement.setInt(1, found);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return found;
            }
            throw new IllegalStateException("The schema's range can't be read", e);
        }
    }
}
