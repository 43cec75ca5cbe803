package io.mayfly.webapp.composition;

import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.foundation.database.MariaDbPartitions;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.transaction.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** What this process gives to its features: settings, time, transactions; each feature composes its own use cases. */
@ApplicationScoped
class Composition {
    @Resource(lookup = "java:app/jdbc/mayfly")
    private DataSource dataSource;

    @Produces
    @Singleton
    Settings settings() {
        return Settings.of(System.getenv());
    }

    /** Ticks in microseconds, as the database keeps time, so that a time reads the same before and after it was kept. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Produces
    @Singleton
    Transactions transactions(JtaTransaction transaction) {
        return new Transactions(transaction);
    }

    @Produces
    @Singleton
    Ground ground(Transactions transactions, JtaTransaction transaction, Clock clock) {
        return new Ground(transactions, transaction::entities, clock);
    }

    @Produces
    @Singleton
    Foundation foundation(Ground ground, Settings settings) {
        return Foundation.over(ground, FileMasterKey.in(settings.masterKey()));
    }

    /** Outside of the container's transactions, where its connections commit each statement by themselves. */
    @Produces
    @Singleton
    SingleReads singleReads() {
        return SingleReads.over(dataSource);
    }

    @Produces
    @Singleton
    MaintainPartitions partitions(Clock clock) {
        return new MaintainPartitions(new MariaDbPartitions(dataSource), clock);
    }
}
