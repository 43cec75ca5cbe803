package io.mayfly.webapp.composition;

import io.mayfly.kernel.transaction.DatabaseTransaction;
import io.mayfly.kernel.transaction.NotCommitted;
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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The container's transaction, with the container's entity manager. Always rethrows. */
@ApplicationScoped
public class JtaTransaction implements DatabaseTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransaction.class);

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "mayfly")
    private EntityManager entities;

    /** The entity manager of the running transaction. */
    EntityManager entities() {
        return entities;
    }

    @Override
    public <T> T around(Supplier<T> work) {
        boolean committed = false;
        try {
            transaction.begin();
            T result = work.get();
            // Here, not within commit, so that what the database refuses comes out as it is.
            entities.flush();
            transaction.commit();
            committed = true;
            return result;
        } catch (RollbackException | HeuristicRollbackException e) {
            throw new NotCommitted(e);
        } catch (NotSupportedException | SystemException | HeuristicMixedException e) {
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
