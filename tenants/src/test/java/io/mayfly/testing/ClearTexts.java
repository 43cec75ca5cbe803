package io.mayfly.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a database says in clear: all columns of all its tables that hold texts or bytes are looked through. */
public final class ClearTexts {
    private static final String COLUMNS = "select c.table_name, c.column_name from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
            + " and (c.data_type like '%char' or c.data_type like '%text' or c.data_type like '%blob'"
            + " or c.data_type like '%binary' or c.data_type = 'json')";

    private ClearTexts() {}

    /** The columns that hold the word somewhere, written as {@code table.column}. */
    public static List<String> holding(DataSource database, String word) {
        try (Connection connection = database.getConnection()) {
            List<String> holding = new ArrayList<>();
            for (Column column : columns(connection)) {
                if (column.holds(word, connection)) {
                    holding.add(column.table() + "." + column.name());
                }
            }
            connection.rollback();
            return holding;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
                ResultSet rows = statement.executeQuery()) {
            List<Column> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
            return columns;
        }
    }

    private record Column(String table, String name) {
        /** In any case, and as bytes, so that no character set hides it. */
        private boolean holds(String word, Connection connection) throws SQLException {
            String bytes = "cast(`" + name + "` as binary)";
            String sql = "select 1 from `" + table + "` where locate(lower(cast(? as char)), lower(convert(" + bytes
                    + " using latin1))) > 0 limit 1";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, word);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        }
    }
}
