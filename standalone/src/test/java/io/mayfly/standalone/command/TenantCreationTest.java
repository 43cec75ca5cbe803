package io.mayfly.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.command.TenantCommand.Plan;
import io.mayfly.standalone.platform.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the system is there from before each test until after it
class TenantCreationTest {
    private static final String ORGANIZATIONS = "POST /admin/realms/mayfly/organizations";

    @TempDir
    Path folder = Path.of("");

    private final Said said = new Said();
    private PretendedSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new PretendedSystem(folder);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void makesTenantAndOrganization() {
        create("mueller", "Müller & Söhne");

        assertThat(system.written).containsExactly("POST /api/platform/tenants", ORGANIZATIONS);
        assertThat(system.organizations).singleElement().satisfies(organization -> {
            assertThat(organization.path("alias").asText()).isEqualTo("mueller");
            assertThat(organization.path("name").asText()).isEqualTo("Müller & Söhne (mueller)");
        });
        assertThat(said.text()).contains("mueller", "STANDARD", "ACTIVE", "Müller & Söhne");
    }

    @Test
    void namesOrganizationsOfOneNameApart() {
        create("north", "Birch Ltd");
        create("south", "Birch Ltd");

        assertThat(system.organizations)
                .extracting(organization -> organization.path("name").asText())
                .containsExactly("Birch Ltd (north)", "Birch Ltd (south)");
    }

    @Test
    void keepsTheOrganizationsNameWithinWhatKeycloakTakes() {
        create("s".repeat(63), "n".repeat(200));

        assertThat(system.organizations.getFirst().path("name").asText())
                .hasSize(255)
                .endsWith(" (" + "s".repeat(63) + ")");
    }

    @Test
    void makesNothingWhileKeycloakIsAway() {
        system.breaks("GET /admin");

        assertThatThrownBy(() -> create("birch", "Birch Ltd")).isInstanceOf(Refused.class);

        assertThat(system.written).isEmpty();
    }

    @Test
    void isCompletedByRepeatingItAfterKeycloakFailed() {
        system.breaks(ORGANIZATIONS);
        assertThatThrownBy(() -> create("birch", "Birch Ltd"))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("Keycloak answered 500: out of order.")
                .hasMessageContaining("Repeat the command to complete it.");
        system.mends();

        create("birch", "Birch Ltd");

        assertThat(system.tenants).hasSize(1);
        assertThat(system.organizations).hasSize(1);
        assertThat(said.text()).contains("birch was there already; its organization at Keycloak was missing");
    }

    @Test
    void doesNothingWhenAllIsThere() {
        create("birch", "Birch Ltd");
        system.written.clear();

        create("birch", "Birch Ltd");

        assertThat(system.written).isEmpty();
        assertThat(said.text()).contains("nothing was done");
    }

    @Test
    void refusesTheSlugOfAnother() {
        system.hasTenant("birch", "Birch Ltd");

        assertThatThrownBy(() -> create("birch", "Other name"))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("The slug birch is taken by \"Birch Ltd\" on the plan STANDARD");

        assertThat(system.written).isEmpty();
    }

    private void create(String slug, String name) {
        new TenantCreation(system.platform(), system.keycloak(), said.out()).create(slug, name, Plan.STANDARD);
    }
}
