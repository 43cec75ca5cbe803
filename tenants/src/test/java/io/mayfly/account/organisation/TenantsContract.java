package io.mayfly.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all tenants do, wherever they are kept. */
abstract class TenantsContract {
    private final TestClock clock = new TestClock();
    private final String slug = "t" + UUID.randomUUID();
    private final Transactions transactions;
    private final Tenants tenants;

    TenantsContract(Transactions transactions, Tenants tenants) {
        this.transactions = transactions;
        this.tenants = tenants;
    }

    @Test
    void findsTenantByItsIdentityAndItsSlug() {
        Tenant added = add(slug);

        assertThat(find(added.id())).isEqualTo(added);
        assertThat(transactions.callAcrossTenants(() -> tenants.withSlug(slug))).contains(added);
        assertThat(transactions.call(added.id(), () -> tenants.find(added.id())))
                .contains(added);
    }

    @Test
    void findsNothingUnknown() {
        assertThat(transactions.callAcrossTenants(() -> tenants.find(TenantId.next())))
                .isEmpty();
        assertThat(transactions.callAcrossTenants(() -> tenants.withSlug(slug))).isEmpty();
    }

    @Test
    void keepsEverythingThatATenantTells() {
        Tenant added = add(slug);

        Tenant found = find(added.id());
        assertThat(found.slug()).isEqualTo(slug);
        assertThat(found.name()).isEqualTo("Tenant " + slug);
        assertThat(found.plan()).isEqualTo(Plan.RAISED);
        assertThat(found.state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(found.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void listsAllBySlug() {
        Tenant second = add(slug + "-b");
        Tenant first = add(slug + "-a");
        Tenant third = add(slug + "-c");

        assertThat(transactions.callAcrossTenants(tenants::all))
                .filteredOn(tenant -> tenant.slug().startsWith(slug))
                .containsExactly(first, second, third);
    }

    @Test
    void refusesSecondTenantOfOneSlug() {
        add(slug);

        assertThatThrownBy(() -> add(slug)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void keepsWhatChanges() {
        Tenant added = add(slug);

        transactions.runAcrossTenants(
                () -> tenants.find(added.id()).orElseThrow().suspend());

        assertThat(find(added.id()).state()).isEqualTo(Tenant.State.SUSPENDED);
    }

    @Test
    void findsTheSameTenantToHoldIt() {
        Tenant added = add(slug);

        assertThat(transactions.callAcrossTenants(() -> tenants.held(slug))).contains(added);
        assertThat(transactions.callAcrossTenants(() -> tenants.held(slug + "-b")))
                .isEmpty();
    }

    @Test
    void passesOverTenantThatWasRemovedAndLeavesItsSlugToOthers() {
        Tenant removed = add(slug);
        transactions.runAcrossTenants(() -> tenants.held(slug).orElseThrow().remove());
        String left = Tenant.REMOVED + removed.id();

        assertThat(transactions.callAcrossTenants(() -> tenants.find(removed.id())))
                .isEmpty();
        for (String each : new String[] {slug, left}) {
            assertThat(transactions.callAcrossTenants(() -> tenants.withSlug(each)))
                    .isEmpty();
            assertThat(transactions.callAcrossTenants(() -> tenants.held(each))).isEmpty();
        }
        assertThat(transactions.callAcrossTenants(tenants::all)).doesNotContain(removed);

        Tenant next = add(slug);

        assertThat(transactions.callAcrossTenants(() -> tenants.withSlug(slug))).contains(next);
        assertThat(next).isNotEqualTo(removed);
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        Tenant added = add(slug);

        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> {
                    tenants.add(tenant(slug + "-b"));
                    tenants.find(added.id()).orElseThrow().suspend();
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(transactions.callAcrossTenants(() -> tenants.withSlug(slug + "-b")))
                .isEmpty();
        assertThat(find(added.id()).state()).isEqualTo(Tenant.State.ACTIVE);
    }

    private Tenant find(TenantId id) {
        return transactions.callAcrossTenants(() -> tenants.find(id).orElseThrow());
    }

    private Tenant add(String of) {
        Tenant tenant = tenant(of);
        transactions.runAcrossTenants(() -> tenants.add(tenant));
        return tenant;
    }

    private Tenant tenant(String of) {
        return new Tenant(of, "Tenant " + of, Plan.RAISED, clock.instant());
    }
}
