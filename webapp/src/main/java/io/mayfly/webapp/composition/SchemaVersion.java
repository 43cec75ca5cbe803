package io.mayfly.webapp.composition;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The version of the database's schema, which must be the one that this build was made for. */
@ApplicationScoped
public class SchemaVersion {
    /** The highest migration of this build. */
    static final int KNOWN = 7;

    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    /** @throws IllegalStateException when the schema is older or newer, saying what to do */
    void requireKnown() {
        int found = found();
        if (found < KNOWN) {
            throw new IllegalStateException("The database's schema has version " + found + ", this build needs version "
                    + KNOWN + ": run the migrations first");
        }
        if (found > KNOWN) {
            throw new IllegalStateException("The database's schema has version " + found + ", this build knows version "
                    + KNOWN + ": run a newer build");
        }
    }

    private int found() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(max(cast(version as unsigned)), 0) from flyway_schema_history"
                                + " where success and version is not null");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema's version can't be read: is the database up and migrated?", e);
        }
    }
}
