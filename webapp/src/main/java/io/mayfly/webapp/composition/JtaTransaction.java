package io.mayfly.webapp.composition;

import io.mayfly.kernel.transaction.DatabaseTransaction;
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

/** The container's transaction, with the container's entity manager. */
@ApplicationScoped
class JtaTransaction implements DatabaseTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransaction.class);

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "mayfly")
    private EntityManager entities;

    protected JtaTransaction() {}

    JtaTransaction(UserTransaction transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    /** The entity manager of the running transaction. */
    EntityManager entities() {
        return entities;
    }

    @Override
    public <T> T around(Supplier<T> work) {
        begin();
        T result;
        boolean committed = false;
        try {
            result = work.get();
            commit();
            committed = true;
        } finally {
            if (!committed) {
                rollBack();
            }
        }
        end();
        return result;
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("The container gives no transaction", e);
        }
    }

    /**
     * Has the database commit, by a statement of ours. When the container does it, a failure comes out as a
     * SystemException over an XAException of which a text is left: whether the database undid the work, as Galera does with
     * the loser of a race, or nobody knows what became of it could not be told any more.
     */
    private void commit() {
        entities.flush();
        if (status() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("The container has marked the transaction for rollback");
        }
        entities.createNativeQuery("commit").executeUpdate();
    }

    /** Lets the container end its transaction, of which the database has nothing left to commit. */
    private void end() {
        try {
            transaction.commit();
        } catch (RollbackException
                | HeuristicRollbackException
                | HeuristicMixedException
                | SystemException
                | IllegalStateException e) {
            // Not thrown: the work is committed, and who heard otherwise would do it again.
            LOG.error("The container could not end a transaction that the database has committed", e);
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

    private int status() {
        try {
            return transaction.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("The container doesn't know how its transaction stands", e);
        }
    }
}
