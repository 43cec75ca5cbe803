package io.mayfly.webapp;

import io.mayfly.shared.TenantId;
import io.mayfly.shared.TenantScope;
import io.mayfly.shared.Transactions;
import io.mayfly.shared.persistence.TransientFailures;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions under Payara: the container's, with the container's entity manager. Always rethrows. */
@ApplicationScoped
public class JtaTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);

    private final AtomicInteger running = new AtomicInteger();

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "mayfly")
    private EntityManager entities;

    @Override
    public <T> T call(TenantId tenant, Supplier<T> work) {
        return inScope(tenant.value(), work);
    }

    @Override
    public <T> T callAcrossTenants(Supplier<T> work) {
        return inScope(TenantScope.ALL, work);
    }

    /** How many transactions are under way, each with a connection of the pool. */
    public int running() {
        return running.get();
    }

    /** The entity manager of the running transaction. */
    EntityManager entities() {
        return entities;
    }

    private <T> T inScope(UUID scope, Supplier<T> work) {
        if (TenantScope.isNestedIn(scope)) {
            return work.get();
        }
        TenantScope.enter(scope);
        running.incrementAndGet();
        try {
            return TransientFailures.retried(() -> once(work));
        } finally {
            running.decrementAndGet();
            TenantScope.leave();
        }
    }

    private <T> T once(Supplier<T> work) {
        boolean committed = false;
        try {
            transaction.begin();
            T result = work.get();
            // Here, not within commit, so that what the database refuses comes out as it is and can be retried.
            entities.flush();
            transaction.commit();
            committed = true;
            return result;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("The transaction failed", e);
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | IllegalStateException | SecurityException e) {
            LOG.warn("A failed transaction could not be rolled back", e);
        }
    }
}
