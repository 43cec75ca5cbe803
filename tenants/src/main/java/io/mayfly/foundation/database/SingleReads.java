package io.mayfly.foundation.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads of one statement each, for what is asked so often that the two rounds of a transaction's end would cost as much as
 * the answer. Each sees what was committed before it.
 */
public final class SingleReads {
    private final DataSource committing;
    private final Runnable before;

    private SingleReads(DataSource committing, Runnable before) {
        this.committing = committing;
        this.before = before;
    }

    /** @param committing gives connections that commit each statement by themselves */
    public SingleReads(DataSource committing, SchemaGuard schema) {
        this(committing, schema::requireFit);
    }

    /** Those of a process that doesn't begin on a schema that doesn't fit. */
    public static SingleReads over(DataSource committing) {
        return new SingleReads(committing, () -> {});
    }

    /** Sets a statement's parameters. */
    @FunctionalInterface
    public interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of the row that a result stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The first row of what a statement finds, if it finds one. */
    public <T> Optional<T> first(String sql, Parameters parameters, Row<T> row) {
        before.run();
        try (Connection connection = committing.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(row.read(result)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A read has failed", e);
        }
    }
}
