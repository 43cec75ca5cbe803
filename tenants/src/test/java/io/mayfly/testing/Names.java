package io.mayfly.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a text in all that a database keeps. */
public final class Names {
    private static final String COLUMNS = "select table_name, column_name from information_schema.columns"
            + " where table_schema = database() and data_type not in ('uuid', 'int', 'bigint', 'tinyint', 'double',"
            + " 'date', 'datetime', 'timestamp')";

    private Names() {}

    /** The columns in which a row holds the text, in whichever case, as {@code table.column}. */
    public static List<String> places(DataSource database, String text) {
        try (Connection connection = database.getConnection();
                PreparedStatement columns = connection.prepareStatement(COLUMNS);
                ResultSet all = columns.executeQuery()) {
            List<String> places = new ArrayList<>();
            while (all.next()) {
                if (holds(connection, all.getString(1), all.getString(2), text)) {
                    places.add(all.getString(1) + "." + all.getString(2));
                }
            }
            connection.rollback();
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Connection connection, String table, String column, String text) throws SQLException {
        String bytes = "cast(`" + column + "` as binary)";
        try (PreparedStatement query = connection.prepareStatement("select 1 from `" + table + "` where locate(?, "
                + bytes + ") > 0 or locate(?, convert(" + bytes + " using latin1)) > 0 limit 1")) {
            query.setBytes(1, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            query.setString(2, text);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
