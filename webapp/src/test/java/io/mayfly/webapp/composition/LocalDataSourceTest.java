package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.junit.jupiter.api.Test;

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
}
