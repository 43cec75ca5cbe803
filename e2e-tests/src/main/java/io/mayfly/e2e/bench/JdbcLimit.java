package io.mayfly.e2e.bench;

import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the database allows: the rows of a mail written by nothing but JDBC, into the addresses that the mails go to. */
final class JdbcLimit {
    private static final int CONTENT = 3_300;
    private static final int FACTS = 300;
    private static final Duration LENGTH = Duration.ofSeconds(5);

    private final String url;
    private final String user;
    private final String password;
    private final List<UUID[]> addresses = new ArrayList<>();

    /** Messages a second. */
    record Figures(int connections, int messagesATransaction, double messagesPerSecond) {}

    JdbcLimit(Endpoints.Database database) throws IOException, SQLException {
        this.url = database.url() + "?useServerPrepStmts=true&cachePrepStmts=true&useBulkStmtsForInserts=true";
        this.user = database.user();
        this.password = Files.readString(Path.of(database.passwordFile())).strip();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT tenant_id, id FROM temp_address WHERE address LIKE ? AND state = 'ACTIVE'")) {
            select.setString(1, "%" + Recipients.NAME + "@%");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    addresses.add(new UUID[] {rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)});
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    Figures measure(int connections, int messagesATransaction) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + LENGTH.toNanos();
        long written = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int writer = 0; writer < connections; writer++) {
                int first = writer;
                all.add(writers.submit(() -> write(first, connections, messagesATransaction, end)));
            }
            for (Future<Long> each : all) {
                written += each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The rows could not be written", e.getCause());
        }
        return new Figures(connections, messagesATransaction, written * 1e9 / (System.nanoTime() - begun));
    }

    /** Each writer has addresses of its own, so that none waits for another. */
    private long write(int first, int step, int messagesATransaction, long end) throws SQLException {
        Random random = new Random(first);
        long written = 0;
        int next = first;
        try (Connection connection = connect();
                Rows rows = new Rows(connection, messagesATransaction)) {
            while (System.nanoTime() < end) {
                for (int i = 0; i < messagesATransaction; i++) {
                    next = (next + step) % addresses.size();
                    rows.add(addresses.get(next), random);
                }
                rows.execute();
                connection.commit();
                written += messagesATransaction;
            }
        }
        return written;
    }

    /** The statements of one transaction. */
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement content;
        private final PreparedStatement counter;
        private final PreparedStatement message;
        private final PreparedStatement event;
        private int counted;

        /** @param messages in a transaction, each to another address, which one statement counts */
        Rows(Connection connection, int messages) throws SQLException {
            content = connection.prepareStatement(
                    "INSERT INTO message_content (message_id, tenant_id, expires_on, sealed) VALUES (?, ?, ?, ?)");
            counter =
                    connection.prepareStatement("UPDATE temp_address FORCE INDEX (PRIMARY) SET received = received + 1,"
                            + " stored = stored + 1, unread = unread + 1 WHERE id IN (?" + ", ?".repeat(messages - 1)
                            + ")");
            message = connection.prepareStatement(
                    "INSERT INTO message (id, tenant_id, address_id, received_at,"
                            + " content_day, sealed_facts, size, attachment_count, seen) VALUES (?, ?, ?, ?, ?, ?, ?, 0, false)");
            event = connection.prepareStatement("INSERT INTO event (expires_on, tenant_id, type, occurred_at,"
                    + " subject_kind, subject_id, payload) VALUES (?, ?, 'message.received', ?, 'message', ?, ?)");
        }

        void add(UUID[] address, Random random) throws SQLException {
            UUID id = UUID.randomUUID();
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            bind(content, id, address[0], now.toLocalDate(), bytes(random, CONTENT));
            counted++;
            counter.setObject(counted, address[1]);
            bind(message, id, address[0], address[1], now, now.toLocalDate(), bytes(random, FACTS), CONTENT);
            bind(event, now.toLocalDate().plusDays(8), address[0], now, id, "{}");
        }

        private static void bind(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        private static byte[] bytes(Random random, int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }

        void execute() throws SQLException {
            counter.executeUpdate();
            counted = 0;
            for (PreparedStatement each : List.of(content, message, event)) {
                each.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement each : List.of(content, counter, message, event)) {
                each.close();
            }
        }
    }
}
