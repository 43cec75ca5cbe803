package io.mayfly.webapp;

import io.mayfly.UseCases;
import io.mayfly.vault.FileMasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Composes the use cases over this process's ports. */
@ApplicationScoped
public class Composition {
    @Produces
    @Singleton
    Settings settings() {
        return Settings.of(System.getenv());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    UseCases useCases(JtaTransactions transactions, Settings settings, Clock clock) {
        return UseCases.over(transactions, transactions::entities, FileMasterKey.in(settings.masterKey()), clock);
    }
}
