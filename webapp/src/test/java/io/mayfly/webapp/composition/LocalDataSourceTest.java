package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LocalDataSourceTest {
    private static final Path WEB_XML = Path.of("src/main/webapp/WEB-INF/web.xml");
    private static final Pattern CLASS_NAME = Pattern.compile("<class-name>([^<]+)</class-name>");

    @Test
    void containersDataSourceHasNoSideForDistributedTransactions() throws IOException, ClassNotFoundException {
        Matcher named = CLASS_NAME.matcher(Files.readString(WEB_XML));
        assertThat(named.find()).isTrue();
        Class<?> dataSource = Class.forName(named.group(1));

        assertThat(DataSource.class).isAssignableFrom(dataSource);
        assertThat(XADataSource.class.isAssignableFrom(dataSource)).isFalse();
        assertThat(ConnectionPoolDataSource.class.isAssignableFrom(dataSource)).isFalse();
    }

    @Test
    @Timeout(20)
    void givesUpOnADatabaseThatTakesAConnectionAndSaysNothing() throws IOException, SQLException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            LocalDataSource dataSource = new LocalDataSource();
            dataSource.setUrl("jdbc:mariadb://127.0.0.1:" + frozen.getLocalPort() + "/mayfly");
            long begun = System.nanoTime();

            assertThatThrownBy(dataSource::getConnection)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void asksForNoConnectionWhenTheCallsTimeIsOver() {
        LocalDataSource dataSource = new LocalDataSource();
        try (CallDeadline.Binding binding = CallDeadline.in(Duration.ZERO).bind()) {
            assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    @Test
    void leavesTheLimitsThatTheUrlSets() {
        assertThat(LocalDataSource.withLimits("jdbc:mariadb://db/mayfly?socketTimeout=7"))
                .isEqualTo("jdbc:mariadb://db/mayfly?socketTimeout=7&connectTimeout=1500&tcpKeepAlive=true");
    }
}
