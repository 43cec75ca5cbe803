package io.mayfly.webapp.composition;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source with a limit to every wait for the database, and without its XA side: Payara takes a class that
 * has one for distributed transactions, which cost two more round trips each, are refused by Galera, and let nobody but
 * the container commit.
 */
public final class LocalDataSource implements DataSource {
    private final MariaDbDataSource mariaDb = new MariaDbDataSource();

    public void setUrl(String url) throws SQLException {
        mariaDb.setUrl(withLimits(url));
    }

    /** The driver's own limits, in milliseconds; what the URL says already is left as it is. */
    static String withLimits(String url) {
        String limited = url;
        for (String option : List.of("connectTimeout=1500", "socketTimeout=30000", "tcpKeepAlive=true")) {
            String name = option.substring(0, option.indexOf('=') + 1);
            if (!limited.contains("?" + name) && !limited.contains("&" + name)) {
                limited += (limited.contains("?") ? "&" : "?") + option;
            }
        }
        return limited;
    }

    public void setUser(String user) throws SQLException {
        mariaDb.setUser(user);
    }

    public void setPassword(String password) throws SQLException {
        mariaDb.setPassword(password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        LimitedConnection.refuseWhenLate();
        return LimitedConnection.around(mariaDb.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        LimitedConnection.refuseWhenLate();
        return LimitedConnection.around(mariaDb.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() {
        return mariaDb.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        mariaDb.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() {
        return mariaDb.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        mariaDb.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return mariaDb.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return mariaDb.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return mariaDb.isWrapperFor(type);
    }
}
