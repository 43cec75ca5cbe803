package io.mayfly.foundation.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Day partitions of the tables of contents, events and deliveries. A partition {@code d20260131} holds what expires on that day; what
 * expires after the last of them waits in {@code later}. These are statements on tables, not on tenants' rows, and
 * each commits by itself.
 */
public final class MariaDbPartitions implements Partitions {
    private static final List<String> TABLES = List.of("message_content", "event", "outbox_delivery");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'d'yyyyMMdd");

    private final DataSource dataSource;

    public MariaDbPartitions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public int maintain(LocalDate first, LocalDate last) {
        try (Connection connection = dataSource.getConnection()) {
            int changes = 0;
            for (String table : TABLES) {
                changes += maintain(connection, table, first, last);
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("Partitions can't be maintained", e);
        }
    }

    private static int maintain(Connection connection, String table, LocalDate first, LocalDate last)
            throws SQLException {
        Set<LocalDate> days = days(connection, table);
        List<String> changes = new ArrayList<>();
        LocalDate next = days.stream()
                .max(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(first))
                .orElse(first);
        if (!next.isAfter(last)) {
            changes.add(split(table, next, last));
        }
        days.stream()
                .filter(day -> day.isBefore(first))
                .forEach(day -> changes.add("ALTER TABLE " + table + " DROP PARTITION " + NAME.format(day)));
        try (Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
        return changes.size();
    }

    private static String split(String table, LocalDate from, LocalDate last) {
        StringBuilder sql = new StringBuilder("ALTER TABLE " + table + " REORGANIZE PARTITION later INTO (");
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            sql.append("PARTITION ")
                    .append(NAME.format(day))
                    .append(" VALUES LESS THAN ('")
                    .append(day.plusDays(1))
                    .append("'), ");
        }
        return sql.append("PARTITION later VALUES LESS THAN (MAXVALUE))").toString();
    }

    private static Set<LocalDate> days(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select partition_name from information_schema.partitions"
                        + " where table_schema = database() and table_name = ? and partition_name like 'd%'")) {
            statement.setString(1, table);
            Set<LocalDate> days = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.add(LocalDate.parse(rows.getString(1), NAME));
                }
            }
            return days;
        }
    }
}
