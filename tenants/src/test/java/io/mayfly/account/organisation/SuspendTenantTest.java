package io.mayfly.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.testing.InMemoryHouse;
import org.junit.jupiter.api.Test;

class SuspendTenantTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final SuspendTenant suspendTenant = new SuspendTenant(house.transactions(), house.tenants(), house.audit());
    private final ResumeTenant resumeTenant = new ResumeTenant(house.transactions(), house.tenants(), house.audit());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);

    @Test
    void suspendsAndResumesAndWritesDownBoth() {
        assertThat(suspendTenant.suspend(InMemoryHouse.OPERATOR, "acme").state())
                .isEqualTo(Tenant.State.SUSPENDED);
        assertThat(resumeTenant.resume(InMemoryHouse.OPERATOR, "acme").state()).isEqualTo(Tenant.State.ACTIVE);

        assertThat(house.deeds(acme.id()))
                .containsExactly(
                        Deed.of("tenant.resumed", "acme")
                                .changing(Change.all(Change.of("state", Tenant.State.SUSPENDED, Tenant.State.ACTIVE))),
                        Deed.of("tenant.suspended", "acme")
                                .changing(Change.all(Change.of("state", Tenant.State.ACTIVE, Tenant.State.SUSPENDED))));
    }

    @Test
    void findsNoUnknownTenant() {
        assertThatThrownBy(() -> suspendTenant.suspend(InMemoryHouse.OPERATOR, "globex"))
                .isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> resumeTenant.resume(InMemoryHouse.OPERATOR, "globex"))
                .isInstanceOf(TenantNotFound.class);
    }
}
