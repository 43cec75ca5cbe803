package io.mayfly.webapp;

import io.mayfly.UseCases;
import io.mayfly.shared.MaintainPartitions;
import io.mayfly.shared.persistence.MariaDbPartitions;
import io.mayfly.vault.FileMasterKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Composes the use cases over this process's ports. */
@ApplicationScoped
public class Composition {
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
    UseCases useCases(JtaTransactions transactions, Settings settings, Clock clock) {
        return UseCases.over(transactions, transactions::entities, FileMasterKey.in(settings.masterKey()), clock);
    }

    @Produces
    @Singleton
    MaintainPartitions partitions(Clock clock) {
        return new MaintainPartitions(new MariaDbPartitions(dataSource), clock);
    }
}
