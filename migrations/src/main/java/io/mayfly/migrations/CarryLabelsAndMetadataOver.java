package io.mayfly.migrations;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Version 6: labels from {@code ,one,two,} into rows, metadata from the lines of a properties file into JSON. */
final class CarryLabelsAndMetadataOver implements JavaMigration {
    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("006");
    }

    @Override
    public String getDescription() {
        return "carry labels and metadata over";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, tenant_id, labels_text, metadata_text"
                        + " from temp_address where labels_text <> '' or metadata_text <> ''");
                PreparedStatement label = connection.prepareStatement("insert into temp_address_label"
                        + " (address_id, position, tenant_id, label) values (?, ?, ?, ?)")) {
            int waiting = 0;
            while (rows.next()) {
                waiting += addLabels(label, rows);
                if (waiting >= AT_ONCE) {
                    label.executeBatch();
                    waiting = 0;
                }
                writeMetadata(connection, rows.getString("id"), rows.getString("metadata_text"));
            }
            if (waiting > 0) {
                label.executeBatch();
            }
            statement.execute("insert into schema_range (version, oldest_reader) values (6, 6)");
        }
    }

    private static int addLabels(PreparedStatement insert, ResultSet row) throws SQLException {
        List<String> labels = Stream.of(row.getString("labels_text").split(","))
                .filter(label -> !label.isEmpty())
                .toList();
        for (int position = 0; position < labels.size(); position++) {
            insert.setString(1, row.getString("id"));
            insert.setInt(2, position);
            insert.setString(3, row.getString("tenant_id"));
            insert.setString(4, labels.get(position));
            insert.addBatch();
        }
        return labels.size();
    }

    /** The database itself writes the JSON of the names and values that it is given. */
    private static void writeMetadata(Connection connection, String address, String text) throws SQLException {
        Properties values = read(text);
        if (values.isEmpty()) {
            return;
        }
        String pairs = values.keySet().stream().map(name -> "?, ?").collect(Collectors.joining(", "));
        try (PreparedStatement update = connection.prepareStatement(
                "update temp_address set metadata = json_object(" + pairs + ") where id = ?")) {
            int parameter = 1;
            for (String name : new TreeSet<>(values.stringPropertyNames())) {
                update.setString(parameter++, name);
                update.setString(parameter++, values.getProperty(name));
            }
            update.setString(parameter, address);
            update.executeUpdate();
        }
    }

    private static Properties read(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be read", e);
        }
        return values;
    }
}
