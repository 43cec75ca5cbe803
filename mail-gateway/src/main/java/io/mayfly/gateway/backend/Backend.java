package io.mayfly.gateway.backend;

import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.UseCases;
import io.mayfly.delivery.DecideRecipient;
import io.mayfly.delivery.ReceiveMessage;
import io.mayfly.shared.persistence.HibernateTransactions;
import io.mayfly.vault.FileMasterKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The use cases that the gateway needs, over the database. It starts and stays while the database is away. */
public final class Backend implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 1;

    private final HikariDataSource dataSource;
    private final HibernateTransactions transactions;
    private final UseCases useCases;

    private Backend(HikariDataSource dataSource, HibernateTransactions transactions, UseCases useCases) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.useCases = useCases;
    }

    public static Backend over(Database database, Clock clock) {
        FileMasterKey masterKey = FileMasterKey.in(database.masterKeyFile());
        HikariDataSource dataSource = database.open();
        HibernateTransactions transactions = HibernateTransactions.over(dataSource, UseCases.entities());
        return new Backend(dataSource, transactions, UseCases.over(transactions, transactions, masterKey, clock));
    }

    public DecideRecipient decideRecipient() {
        return useCases.decideRecipient();
    }

    public ReceiveMessage receiveMessage() {
        return useCases.receiveMessage();
    }

    /** Whether the database answers now. */
    public boolean isReachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        transactions.close();
        dataSource.close();
    }
}
