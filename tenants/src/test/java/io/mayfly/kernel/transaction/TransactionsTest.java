package io.mayfly.kernel.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.TenantId;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private static final SQLException DEADLOCK = new SQLException("deadlock", "40001", 1213);
    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();
    private final WrittenDown database = new WrittenDown();
    private final Transactions transactions =
            new Transactions(database, new Retries(bound -> 0, pause -> database.notes.add("pause")));

    @Test
    void commitsWhatReturns() {
        assertThat(transactions.call(acme, () -> "done")).isEqualTo("done");

        assertThat(database.notes).containsExactly("begin", "commit");
    }

    @Test
    void rollsBackAndRethrowsWhatThrows() {
        IllegalStateException trouble = new IllegalStateException("a bug");

        assertThatThrownBy(() -> transactions.run(acme, () -> {
                    throw trouble;
                }))
                .isSameAs(trouble);
        assertThat(database.notes).containsExactly("begin", "roll back");
    }

    @Test
    void bindsWorkToItsTenantAndLeavesItAfterwards() {
        UUID outside = TenantScope.current();

        assertThat(transactions.call(acme, TenantScope::current)).isEqualTo(acme.value());
        assertThat(transactions.callAcrossTenants(TenantScope::current)).isEqualTo(TenantScope.ALL);
        assertThat(TenantScope.current()).isEqualTo(outside).isNotIn(acme.value(), TenantScope.ALL);
    }

    @Test
    void doesAfterTheCommitWhatWasLeftForItAndOnce() {
        transactions.run(
                acme,
                () -> transactions.run(acme, () -> {
                    transactions.afterCommit(() -> database.notes.add("afterwards"));
                }));
        transactions.run(acme, () -> {});

        assertThat(database.notes).containsExactly("begin", "commit", "afterwards", "begin", "commit");
    }

    @Test
    void doesNothingAfterwardsOfWorkThatWasUndone() {
        assertThatThrownBy(() -> transactions.run(acme, () -> {
                    transactions.afterCommit(() -> database.notes.add("of work that failed"));
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        List<SQLException> races = new ArrayList<>(List.of(DEADLOCK));
        transactions.run(acme, () -> {
            transactions.afterCommit(() -> database.notes.add("of " + races.size()));
            if (!races.isEmpty()) {
                throw new PersistenceException(races.removeFirst());
            }
        });

        assertThat(database.notes)
                .containsExactly("begin", "roll back", "begin", "roll back", "pause", "begin", "commit", "of 0");
    }

    @Test
    void leavesTheTenantAfterFailure() {
        UUID outside = TenantScope.current();

        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(TenantScope.current()).isEqualTo(outside);
        assertThat(transactions.running()).isZero();
    }

    @Test
    void nestedCallJoinsTheTransactionUnderWay() {
        String result = transactions.call(acme, () -> transactions.call(acme, () -> "inner") + " and outer");

        assertThat(result).isEqualTo("inner and outer");
        assertThat(database.notes).containsExactly("begin", "commit");
    }

    @Test
    void staysBoundAfterNestedCall() {
        UUID after = transactions.call(acme, () -> {
            transactions.run(acme, () -> {});
            return TenantScope.current();
        });

        assertThat(after).isEqualTo(acme.value());
    }

    @Test
    void refusesNestedCallOfAnotherScope() {
        assertThatThrownBy(() -> transactions.run(acme, () -> transactions.run(globex, () -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.run(acme, () -> transactions.runAcrossTenants(() -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> transactions.run(acme, () -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.notes).doesNotContain("commit");
    }

    @Test
    void runsTheWholeWorkAgainInItsScopeWhenTheDatabaseUndoesItAtTheCommit() {
        database.failingCommits = 2;
        List<UUID> scopes = new ArrayList<>();

        transactions.run(acme, () -> scopes.add(TenantScope.current()));

        assertThat(scopes).containsExactly(acme.value(), acme.value(), acme.value());
        assertThat(database.notes)
                .containsExactly("begin", "undo", "pause", "begin", "undo", "pause", "begin", "commit");
    }

    @Test
    void nestedCallDoesNotRunAgainByItself() {
        List<String> runs = new ArrayList<>();

        assertThatThrownBy(() -> transactions.run(acme, () -> {
                    runs.add("outer");
                    transactions.run(acme, () -> {
                        runs.add("inner");
                        throw new IllegalStateException(DEADLOCK);
                    });
                }))
                .hasRootCause(DEADLOCK);

        assertThat(runs).hasSize(12).startsWith("outer", "inner", "outer", "inner");
    }

    @Test
    void countsWhatRuns() {
        int nested = transactions.call(acme, () -> transactions.call(acme, transactions::running));

        assertThat(nested).isEqualTo(1);
        assertThat(transactions.running()).isZero();
    }

    /** A database that writes down what it is told, and undoes some commits as the loser of a race. */
    private static final class WrittenDown implements DatabaseTransaction {
        private final List<String> notes = new ArrayList<>();
        private int failingCommits;

        @Override
        public <T> T around(Supplier<T> work) {
            notes.add("begin");
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return commit(result);
            } finally {
                if (!done) {
                    notes.add("roll back");
                }
            }
        }

        private <T> T commit(T result) {
            if (failingCommits > 0) {
                failingCommits--;
                notes.add("undo");
                throw new IllegalStateException("Unable to commit", DEADLOCK);
            }
            notes.add("commit");
            return result;
        }
    }
}
