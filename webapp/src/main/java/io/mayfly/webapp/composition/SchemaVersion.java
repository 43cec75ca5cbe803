package io.mayfly.webapp.composition;

import io.mayfly.foundation.database.SchemaRange;
import io.mayfly.foundation.database.UnfitSchema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The version of the database's schema, which must be one that this build can work on. */
@ApplicationScoped
public class SchemaVersion {
    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    /**
     * Looks at it.
     *
     * @throws UnfitSchema when the schema is too old or too new, saying what to do
     * @throws IllegalStateException when the database doesn't answer
     */
    public void requireFit() {
        requireFit(dataSource);
    }

    static void requireFit(DataSource dataSource) {
        try {
            SchemaRange.of(dataSource).requireFit(SchemaRange.BUILD);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema's version can't be read: is the database up and migrated?", e);
        }
    }
}
