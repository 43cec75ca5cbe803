package io.mayfly.shared.persistence;

import io.mayfly.shared.TenantId;
import io.mayfly.shared.TenantScope;
import io.mayfly.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** Transactions of a process without a container: a Hibernate session over a pooled data source. */
public final class HibernateTransactions implements Transactions, Supplier<EntityManager>, AutoCloseable {
    private final SessionFactory sessions;
    private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

    private HibernateTransactions(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Transactions over a data source.
     *
     * @param entities the mapped classes, see {@code io.mayfly.UseCases#entities()}
     */
    public static HibernateTransactions over(DataSource dataSource, Iterable<Class<?>> entities) {
        Configuration configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        configuration
                .getStandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .applySetting(AvailableSettings.DIALECT, "org.hibernate.dialect.MariaDBDialect")
                .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting("jakarta.persistence.database-major-version", 11)
                .applySetting("jakarta.persistence.database-minor-version", 4)
                .applySetting(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .applySetting(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                .applySetting(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopedTenantResolver());
        return new HibernateTransactions(configuration.buildSessionFactory());
    }

    @Override
    public <T> T call(TenantId tenant, Supplier<T> work) {
        return inScope(tenant.value(), work);
    }

    @Override
    public <T> T callAcrossTenants(Supplier<T> work) {
        return inScope(TenantScope.ALL, work);
    }

    private <T> T inScope(UUID scope, Supplier<T> work) {
        if (TenantScope.isNestedIn(scope)) {
            return work.get();
        }
        TenantScope.enter(scope);
        try {
            return TransientFailures.retried(() -> once(work));
        } finally {
            TenantScope.leave();
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            return sessions.fromTransaction(session -> {
                current.set(session);
                return work.get();
            });
        } finally {
            current.remove();
        }
    }

    /** The session of the running transaction. */
    @Override
    public EntityManager get() {
        Session session = current.get();
        if (session == null) {
            throw new IllegalStateException("No transaction is running on this thread");
        }
        return session;
    }

    @Override
    public void close() {
        sessions.close();
    }
}
