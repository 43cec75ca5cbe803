package io.mayfly.foundation.database;

import io.mayfly.kernel.transaction.DatabaseTransaction;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins transactions only on a schema that fits this build. It looks once: at start when the database is there, or else
 * before the first transaction, for a process that starts before its database.
 */
public final class SchemaGuard implements DatabaseTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaGuard.class);

    private final DatabaseTransaction guarded;
    private final DataSource dataSource;
    private final int build;
    private volatile boolean fits;

    private SchemaGuard(DatabaseTransaction guarded, DataSource dataSource, int build) {
        this.guarded = guarded;
        this.dataSource = dataSource;
        this.build = build;
    }

    /**
     * A guard that has looked already, if it could.
     *
     * @throws UnfitSchema when the database is there and its schema doesn't fit this build
     */
    public static SchemaGuard before(DatabaseTransaction guarded, DataSource dataSource) {
        return before(guarded, dataSource, SchemaRange.BUILD);
    }

    static SchemaGuard before(DatabaseTransaction guarded, DataSource dataSource, int build) {
        SchemaGuard guard = new SchemaGuard(guarded, dataSource, build);
        try {
            guard.look();
        } catch (SQLException e) {
            LOG.warn("The database can't be reached yet; its schema is looked at when it can: {}", e.getMessage());
        }
        return guard;
    }

    @Override
    public <T> T around(Supplier<T> work) {
        requireFit();
        return guarded.around(work);
    }

    /** @throws UnfitSchema when the schema doesn't fit this build */
    void requireFit() {
        if (!fits) {
            try {
                look();
            } catch (SQLException e) {
                throw new IllegalStateException("The schema's version can't be read", e);
            }
        }
    }

    /** Whether the database is there with a schema that fits. */
    public boolean fits() {
        try {
            if (!fits) {
                look();
            }
            return true;
        } catch (SQLException | UnfitSchema e) {
            return false;
        }
    }

    private void look() throws SQLException {
        SchemaRange.of(dataSource).requireFit(build);
        fits = true;
    }
}
