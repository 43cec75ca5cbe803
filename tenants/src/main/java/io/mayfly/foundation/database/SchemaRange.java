package io.mayfly.foundation.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Which builds can work on the database's schema. Builds are named by the schema version that they were made for, so that
 * the next build's migrations can run while this one still works.
 *
 * @param version the newest migration that was applied, 0 when none of those that say a range was
 * @param oldestReader the oldest build that can work on it
 */
public record SchemaRange(int version, int oldestReader) {
    /** The schema version that this build was made for: its highest migration. */
    public static final int BUILD = 17;

    private static final int NO_SUCH_TABLE = 1146;

    /** The range of the schema behind a data source; trouble in reading is thrown as it comes. */
    public static SchemaRange of(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(max(version), 0), coalesce(max(oldest_reader), 0) from schema_range");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new SchemaRange(row.getInt(1), row.getInt(2));
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return new SchemaRange(0, 0);
            }
            throw e;
        }
    }

    /** @throws UnfitSchema when a build made for the version given can't work on this schema, saying what to do */
    public void requireFit(int build) {
        if (version < build) {
            throw new UnfitSchema("The database's schema has " + (version == 0 ? "no version" : "version " + version)
                    + ", this build needs version " + build + ": run the migrations first");
        }
        if (oldestReader > build) {
            throw new UnfitSchema("The database's schema has version " + version + ", which takes a build for version "
                    + oldestReader + " or later, and this build is for version " + build + ": run a newer build");
        }
    }
}
