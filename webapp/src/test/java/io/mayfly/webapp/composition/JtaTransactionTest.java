package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JtaTransactionTest {
    private static final PersistenceException DEADLOCK =
            new PersistenceException("Hibernate's words for it", new SQLException("deadlock", "40001", 1213));
    private final List<String> notes = new ArrayList<>();
    private final Container container = new Container();
    private final Deque<RuntimeException> refusedCommits = new ArrayDeque<>();
    private final JtaTransaction transaction = new JtaTransaction(container, entities());
    private final Transactions transactions = new Transactions(transaction);
    private final TenantId tenant = TenantId.next();

    static Stream<Exception> failuresOfTheContainer() {
        return Stream.of(
                (Exception) new RollbackException("rolled back").initCause(DEADLOCK),
                new RollbackException("its cause was lost"),
                (Exception) new SystemException("commit failed").initCause(DEADLOCK),
                new HeuristicMixedException("partly"),
                new IllegalStateException("no transaction"));
    }

    @Test
    void databaseCommitsBeforeTheContainerEnds() {
        assertThat(transactions.call(tenant, this::work)).isEqualTo("done");

        assertThat(notes).containsExactly("begin", "work", "flush", "commit in the database", "end");
    }

    @Test
    void runsWorkAgainThatTheDatabaseUndidAtTheCommit() {
        refusedCommits.add(DEADLOCK);

        assertThat(transactions.call(tenant, this::work)).isEqualTo("done");

        assertThat(notes)
                .containsExactly(
                        "begin",
                        "work",
                        "flush",
                        "roll back",
                        "begin",
                        "work",
                        "flush",
                        "commit in the database",
                        "end");
    }

    @Test
    void doesNotRunWorkAgainOfWhichNobodyKnowsWhatBecame() {
        refusedCommits.add(new PersistenceException(new SQLException("connection lost", "08000", 0)));

        assertThatThrownBy(() -> transactions.call(tenant, this::work)).isInstanceOf(PersistenceException.class);

        assertThat(notes).containsExactly("begin", "work", "flush", "roll back");
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheContainer")
    void committedWorkStaysDoneWhateverTheContainerSaysAfterwards(Exception failure) {
        container.commitFails = failure;

        assertThat(transactions.call(tenant, this::work)).isEqualTo("done");

        assertThat(notes).containsExactly("begin", "work", "flush", "commit in the database", "end");
    }

    @Test
    void commitsNothingThatTheContainerHasMarkedForRollback() {
        assertThatThrownBy(() -> transactions.run(tenant, container::setRollbackOnly))
                .isInstanceOf(IllegalStateException.class);

        assertThat(notes).containsExactly("begin", "flush", "roll back");
    }

    @Test
    void rollsBackWhatThrows() {
        IllegalArgumentException bug = new IllegalArgumentException("a bug");

        assertThatThrownBy(() -> transactions.run(tenant, () -> {
                    throw bug;
                }))
                .isSameAs(bug);
        assertThat(notes).containsExactly("begin", "roll back");
    }

    @Test
    void leavesTransactionOfSomebodyElseAlone() throws NotSupportedException {
        container.begin();

        assertThatThrownBy(() -> transactions.call(tenant, this::work)).isInstanceOf(IllegalStateException.class);

        assertThat(notes).containsExactly("begin");
    }

    private String work() {
        notes.add("work");
        return "done";
    }

    private EntityManager entities() {
        return doubleOf(EntityManager.class, (name, arguments) -> {
            if (name.equals("flush")) {
                notes.add("flush");
                return null;
            }
            assertThat(name).isEqualTo("createNativeQuery");
            assertThat(arguments).containsExactly("commit");
            return doubleOf(Query.class, (update, none) -> commitInDatabase());
        });
    }

    private Object commitInDatabase() {
        RuntimeException refused = refusedCommits.poll();
        if (refused != null) {
            throw refused;
        }
        notes.add("commit in the database");
        return 0;
    }

    private static <T> T doubleOf(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method.getName(), arguments)));
    }

    private interface Call {
        @Nullable Object answer(String method, Object @Nullable [] arguments);
    }

    /** The container's transaction of one thread. */
    private final class Container implements UserTransaction {
        private int status = Status.STATUS_NO_TRANSACTION;
        private @Nullable Exception commitFails;

        @Override
        public void begin() throws NotSupportedException {
            if (status != Status.STATUS_NO_TRANSACTION) {
                throw new NotSupportedException("nested");
            }
            notes.add("begin");
            status = Status.STATUS_ACTIVE;
        }

        @Override
        public void commit() throws RollbackException, HeuristicMixedException, SystemException {
            notes.add("end");
            status = Status.STATUS_NO_TRANSACTION;
            switch (commitFails) {
                case null -> {}
                case RollbackException e -> throw e;
                case HeuristicMixedException e -> throw e;
                case SystemException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new AssertionError(commitFails);
            }
        }

        @Override
        public void rollback() {
            notes.add("roll back");
            status = Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void setRollbackOnly() {
            status = Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }
    }
}
