package io.mayfly.gateway.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;

/** Where the database is and how the gateway may enter; with the file of the key that unwraps what is in it. */
public record Database(String url, String user, String password, Path masterKeyFile) {

    /** MariaDB's own limits to how long a statement may wait or run, shorter than a client's patience. */
    private static final Map<String, String> DRIVER = Map.of(
            "connectTimeout", "2000",
            "socketTimeout", "7000",
            "tcpKeepAlive", "true",
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "100",
            "useBulkStmtsForInserts", "true",
            "sessionVariables", "innodb_lock_wait_timeout=3,lock_wait_timeout=3");

    /** Of each kind; two writers have most of the writing to do, and a read is over in no time. */
    private static final int CONNECTIONS = 16;

    private static final int IDLE_CONNECTIONS = 4;
    private static final long MILLIS_TO_GET_ONE = 2_500;
    private static final long MILLIS_TO_VALIDATE = 1_000;
    private static final long MILLIS_IDLE = 60_000;

    @Override
    public String toString() {
        return url + " as " + user;
    }

    /** Opens a pool that does not need the database to be there yet. */
    HikariDataSource open() {
        return open("mayfly", false);
    }

    /** The same of connections that commit each statement by themselves. */
    HikariDataSource openCommitting() {
        return open("mayfly-reads", true);
    }

    private HikariDataSource open(String name, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setIdleTimeout(MILLIS_IDLE);
        config.setConnectionTimeout(MILLIS_TO_GET_ONE);
        config.setValidationTimeout(MILLIS_TO_VALIDATE);
        config.setInitializationFailTimeout(-1);
        DRIVER.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }
}
