package io.mayfly.foundation.database;

import io.mayfly.kernel.transaction.DatabaseTransaction;
import io.mayfly.kernel.transaction.ScopedTenantResolver;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** The transaction of a process without a container: a Hibernate session over a pooled data source. */
public final class HibernateTransaction implements DatabaseTransaction, Supplier<EntityManager>, AutoCloseable {
    private final SessionFactory sessions;
    private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

    private HibernateTransaction(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Transactions over a data source.
     *
     * @param entities the mapped classes that this process uses
     */
    public static HibernateTransaction over(DataSource dataSource, Iterable<Class<?>> entities) {
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
        return new HibernateTransaction(configuration.buildSessionFactory());
    }

    @Override
    public <T> T around(Supplier<T> work) {
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
