package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedConnectionTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> limits = new ArrayList<>();
    private final Connection connection = LimitedConnection.around((Connection)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, noted()));

    private InvocationHandler noted() {
        return (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "setNetworkTimeout" -> limits.add((Integer) arguments[1]);
                case "isClosed" -> {
                    return false;
                }
                case "commit" -> throw new SQLException("lost", "08000");
                default -> asked.add(method.getName());
            }
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        };
    }

    @Test
    void limitsAStatementToWhatIsLeftOfTheCall() throws SQLException {
        try (CallDeadline.Binding binding =
                CallDeadline.in(Duration.ofSeconds(3)).bind()) {
            connection.prepareStatement("SELECT 1");
        }

        assertThat(asked).containsExactly("prepareStatement");
        assertThat(limits).singleElement().satisfies(limit -> assertThat(limit).isBetween(2000, 3000));
    }

    @Test
    void beginsNoStatementWhenTheTimeIsOver() {
        try (CallDeadline.Binding binding = CallDeadline.in(Duration.ZERO).bind()) {
            assertThatThrownBy(() -> connection.prepareStatement("SELECT 1"))
                    .isInstanceOfSatisfying(
                            SQLTransientConnectionException.class,
                            e -> assertThat(e.getSQLState()).startsWith("08"));
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void rollsBackWithinASecondWhenTheTimeIsOver() throws SQLException {
        try (CallDeadline.Binding binding = CallDeadline.in(Duration.ZERO).bind()) {
            connection.rollback();
        }

        assertThat(asked).containsExactly("rollback");
        assertThat(limits).containsExactly(1000);
    }

    @Test
    void isOfNoUseToACallWhoseTimeIsOver() throws SQLException {
        try (CallDeadline.Binding binding = CallDeadline.in(Duration.ZERO).bind()) {
            assertThat(connection.isValid(5)).isFalse();
        }

        assertThat(asked).isEmpty();
        assertThat(connection.isValid(5)).isTrue();
        assertThat(limits).containsExactly(1000);
    }

    @Test
    void givesAJobMoreTimeThanACall() throws SQLException {
        connection.createStatement();

        assertThat(limits).containsExactly(30_000);
    }

    @Test
    void tellsWhatTheDatabaseSaid() {
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class).hasMessage("lost");
    }

    @Test
    void countsTheCallAroundAgainWhenAnInnerOneIsOver() throws SQLException {
        try (CallDeadline.Binding outer = CallDeadline.in(Duration.ofHours(1)).bind()) {
            try (CallDeadline.Binding inner =
                    CallDeadline.in(Duration.ofSeconds(2)).bind()) {
                connection.createStatement();
            }
            connection.createStatement();
        }

        assertThat(limits).hasSize(2);
        assertThat(limits.get(1)).isGreaterThan(3_000_000);
    }
}
