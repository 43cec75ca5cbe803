package io.mayfly.testing;

import io.mayfly.migrations.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;

/** A database of a test's own beside the one that all share, for what would disturb the others. */
public final class OtherDatabase {
    private static final int NEWER = 99;

    private final EmbeddedDatabase server = EmbeddedDatabase.get();
    private final String name = "mayfly_" + UUID.randomUUID().toString().replace("-", "");
    private final MariaDbDataSource dataSource = new MariaDbDataSource();

    private OtherDatabase() {
        try {
            dataSource.setUrl(url());
            dataSource.setUser(server.user());
            dataSource.setPassword(server.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that isn't there yet. */
    public static OtherDatabase absent() {
        return new OtherDatabase();
    }

    /** One without any schema. */
    public static OtherDatabase empty() {
        OtherDatabase database = new OtherDatabase();
        database.create();
        return database;
    }

    /** One with this build's schema. */
    public static OtherDatabase migrated() {
        OtherDatabase database = empty();
        database.schema().migrate();
        return database;
    }

    /** One with the schema of an earlier build. */
    public static OtherDatabase migratedTo(int version) {
        OtherDatabase database = empty();
        Flyway.configure()
                .dataSource(database.dataSource)
                .locations("classpath:db/migration")
                .target(String.valueOf(version))
                .load()
                .migrate();
        return database;
    }

    /** One that a newer build has migrated; builds older than the one named can't work on it. */
    public static OtherDatabase newer(int oldestReader) {
        OtherDatabase database = migrated();
        database.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (99, '" + NEWER
                + "', 'newer', 'SQL', 'V099__newer.sql',"
                + " 'test', 1, true)");
        database.state(NEWER, oldestReader);
        return database;
    }

    public void create() {
        server.create(name);
    }

    public Schema schema() {
        return Schema.at(url(), server.user(), server.password());
    }

    /** Writes down the range of a version. */
    public void state(int version, int oldestReader) {
        execute("insert into schema_range (version, oldest_reader) values (" + version + ", " + oldestReader + ")");
    }

    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return server.url(name);
    }

    public DataSource dataSource() {
        return dataSource;
    }
}
