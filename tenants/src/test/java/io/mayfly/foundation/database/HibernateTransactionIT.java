package io.mayfly.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.TestClock;
import io.mayfly.testing.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HibernateTransactionIT {
    private static final HikariDataSource POOL = EmbeddedDatabase.get().pool(4);
    private static final FailingCommits COMMITS = new FailingCommits(POOL);
    private static final HibernateTransaction DATABASE =
            HibernateTransaction.over(COMMITS, OrganisationWiring.ENTITIES);
    private final TestClock clock = new TestClock();
    private final Transactions transactions = new Transactions(DATABASE);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterAll
    static void close() {
        DATABASE.close();
        POOL.close();
    }

    @Test
    void runsWorkAgainThatTheDatabaseUndidAtTheCommit() {
        COMMITS.failNext(new SQLException("Deadlock found when trying to get lock", "40001", 1213));
        Tenant tenant = tenant();

        transactions.runAcrossTenants(() -> {
            runs.incrementAndGet();
            DATABASE.get().merge(tenant);
        });

        assertThat(runs).hasValue(2);
        assertThat(find(tenant.id()).slug()).isEqualTo(tenant.slug());
    }

    @Test
    void throwsFailureOfTheCommitOfWhichNobodyKnowsWhatBecame() {
        SQLException lost = new SQLException("Connection reset", "08000", 0);
        COMMITS.failNext(lost);

        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> {
                    runs.incrementAndGet();
                    DATABASE.get().persist(tenant());
                }))
                .hasRootCause(lost);

        assertThat(runs).hasValue(1);
    }

    @Test
    void bothOfTwoInDeadlockEndWell() {
        TenantId one = added();
        TenantId two = added();
        CountDownLatch bothHoldARow = new CountDownLatch(2);

        Together.run(List.of(() -> visit(one, two, bothHoldARow), () -> visit(two, one, bothHoldARow)));

        assertThat(runs).hasValue(3);
        assertThat(visitsTo(one)).isEqualTo(2);
        assertThat(visitsTo(two)).isEqualTo(2);
    }

    @Test
    void bothOfTwoThatChangeWhatTheyReadEndWell() {
        TenantId id = added();
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        Runnable change = () -> transactions.runAcrossTenants(() -> {
            runs.incrementAndGet();
            Tenant tenant = DATABASE.get().find(Tenant.class, id.value());
            Together.meet(bothHaveRead);
            tenant.suspend();
        });

        Together.run(List.of(change, change));

        assertThat(runs).hasValue(3);
        assertThat(find(id).state()).isEqualTo(Tenant.State.SUSPENDED);
    }

    @Test
    void givesNoEntityManagerOutsideATransaction() {
        assertThatThrownBy(DATABASE::get).isInstanceOf(IllegalStateException.class);
        transactions.runAcrossTenants(() -> assertThat(DATABASE.get().isOpen()).isTrue());
        assertThatThrownBy(DATABASE::get).isInstanceOf(IllegalStateException.class);
    }

    private void visit(TenantId first, TenantId second, CountDownLatch bothHoldARow) {
        transactions.runAcrossTenants(() -> {
            runs.incrementAndGet();
            countVisit(first);
            Together.meet(bothHoldARow);
            countVisit(second);
        });
    }

    private static void countVisit(TenantId id) {
        DATABASE.get()
                .createNativeQuery("update tenant set version = version + 1 where id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private int visitsTo(TenantId id) {
        return transactions.callAcrossTenants(() -> DATABASE.get()
                .createQuery("select t.version from Tenant t where t.id = :id", Integer.class)
                .setParameter("id", id.value())
                .getSingleResult());
    }

    private Tenant find(TenantId id) {
        return transactions.callAcrossTenants(() -> DATABASE.get().find(Tenant.class, id.value()));
    }

    private TenantId added() {
        Tenant tenant = tenant();
        transactions.runAcrossTenants(() -> DATABASE.get().persist(tenant));
        return tenant.id();
    }

    private Tenant tenant() {
        String slug = "t" + UUID.randomUUID();
        return new Tenant(slug, "Tenant " + slug, Plan.STANDARD, clock.instant());
    }
}
