package io.mayfly.webapp.composition;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose every wait for the database ends with the call's deadline. The limit is the socket's: a database
 * that is frozen keeps no limits of its own. A statement runs under the limit that it was made under, which is soon
 * enough, since each is made right before it runs.
 */
final class LimitedConnection implements InvocationHandler {
    /** For work that no caller waits for: a batch of a job. */
    private static final Duration WITHOUT_CALL = Duration.ofSeconds(30);

    private static final Duration TO_VALIDATE = Duration.ofSeconds(1);

    /** To leave the connection clean for the next call when this one's time is over. */
    private static final Duration TO_CLEAN_UP = Duration.ofSeconds(1);

    private static final Set<String> BEGINNINGS = Set.of("prepareStatement", "prepareCall", "createStatement");
    private static final Set<String> WITHOUT_WAIT =
            Set.of("close", "isClosed", "abort", "unwrap", "isWrapperFor", "setNetworkTimeout", "getNetworkTimeout");

    private final Connection connection;
    private int limit = -1;

    private LimitedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LimitedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LimitedConnection(connection));
    }

    /** Refuses to begin anything more for a call whose time is over. */
    static void refuseWhenLate() throws SQLException {
        if (!left().isPositive()) {
            throw new SQLTransientConnectionException("The call's time for the database is over", "08000");
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("isValid")) {
            return isValid();
        }
        if (method.getDeclaringClass() != Object.class && !WITHOUT_WAIT.contains(name)) {
            if (BEGINNINGS.contains(name)) {
                refuseWhenLate();
            }
            limit(longer(left(), TO_CLEAN_UP));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private boolean isValid() throws SQLException {
        Duration left = left();
        if (!left.isPositive() || connection.isClosed()) {
            return false;
        }
        limit(left.compareTo(TO_VALIDATE) < 0 ? left : TO_VALIDATE);
        return connection.isValid((int) TO_VALIDATE.toSeconds());
    }

    private void limit(Duration wait) throws SQLException {
        int millis = (int) Math.max(1, wait.toMillis());
        if (millis != limit && !connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, millis);
            limit = millis;
        }
    }

    private static Duration left() {
        return CallDeadline.left().orElse(WITHOUT_CALL);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
