package io.mayfly.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.audit.Deed;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTenantTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final CreateTenant createTenant =
            new CreateTenant(house.transactions(), house.tenants(), house.vault(), house.audit(), house.clock());

    @Test
    void createsActiveTenantWithItsKeyAndWritesDownWhoDidIt() {
        Tenant made = createTenant.create(InMemoryHouse.OPERATOR, "acme", "Acme", Plan.RAISED);

        assertThat(made.state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(made.plan()).isEqualTo(Plan.RAISED);
        assertThat(made.createdAt()).isEqualTo(house.clock().instant());
        assertThat(house.transactions()
                        .callAcrossTenants(() -> house.wrappedKeys().tenantKey(made.id())))
                .isPresent();
        assertThat(house.deeds(made.id())).containsExactly(Deed.of("tenant.created", "acme"));
    }

    @Test
    void refusesSlugThatIsTaken() {
        house.tenant("acme", Plan.STANDARD);

        assertThatThrownBy(() -> create("acme", "Another")).isInstanceOf(AlreadyExists.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "acme corp", "-acme", "acme-", "äcme", "a.b"})
    void refusesSlugThatIsNoLabel(String slug) {
        assertThatThrownBy(() -> create(slug, "Acme"))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/slug"));
    }

    @Test
    void refusesSlugAndNameThatAreTooLong() {
        assertThatThrownBy(() -> create("a".repeat(64), "Acme")).isInstanceOf(Invalid.class);
        assertThat(create("a".repeat(63), "A".repeat(200)).slug()).hasSize(63);
        assertThatThrownBy(() -> create("acme", "A".repeat(201))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> create("acme", " ")).isInstanceOf(Invalid.class);
    }

    private Tenant create(String slug, String name) {
        return createTenant.create(InMemoryHouse.OPERATOR, slug, name, Plan.STANDARD);
    }
}
