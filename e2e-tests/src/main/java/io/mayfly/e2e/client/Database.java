package io.mayfly.e2e.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the rows behind a running system. */
public final class Database {
    private final String url;
    private final String user;
    private final String password;

    public Database(String url, String user, Path passwordFile) {
        this.url = url;
        this.user = user;
        try {
            this.password = Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that a query answers with. */
    public long count(String query, Object... values) {
        return Long.parseLong(column(query, values).getFirst());
    }

    /** The first column of all rows. */
    public List<String> column(String query, Object... values) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
