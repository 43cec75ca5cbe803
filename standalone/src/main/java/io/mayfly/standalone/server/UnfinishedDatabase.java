package io.mayfly.standalone.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database whose first filling was interrupted. MariaDB commits each change of a schema by itself, so that a power cut
 * during the first start leaves half a schema that no later start could complete; with nothing of value in it, it is
 * emptied and filled again.
 */
public final class UnfinishedDatabase {
    private static final int NO_SUCH_TABLE = 1146;

    private UnfinishedDatabase() {}

    /** Empties the database unless the query, which is about something written last, finds a row. */
    public static void startOver(String url, String user, String password, String completeness) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            if (!findsRow(statement, completeness)) {
                String database = connection.getCatalog();
                statement.execute("DROP DATABASE " + database);
                statement.execute(DatabaseUsers.createDatabase(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database " + url, e);
        }
    }

    private static boolean findsRow(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return false;
            }
            throw e;
        }
    }
}
