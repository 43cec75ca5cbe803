package io.mayfly.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the system is there from before each test until after it
class TenantRemovalTest {
    private static final String HERE = "DELETE /api/platform/tenants/birch";
    private static final String AT_KEYCLOAK = "DELETE /admin/realms/mayfly/organizations/id-of-birch";

    @TempDir
    Path folder = Path.of("");

    private final Said said = new Said();
    private PretendedSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new PretendedSystem(folder);
        system.hasTenant("birch", "Birch Ltd");
        system.hasOrganization("birch");
        system.hasTenant("beech", "Beech Ltd");
        system.hasOrganization("beech");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void removesTheTenantThenItsOrganizationAndNoOther() {
        remove();

        assertThat(system.written).containsExactly(HERE, AT_KEYCLOAK);
        assertThat(system.tenants)
                .singleElement()
                .matches(each -> each.path("slug").asText().equals("beech"));
        assertThat(system.organizations)
                .singleElement()
                .matches(each -> each.path("alias").asText().equals("beech"));
        assertThat(said.text())
                .contains(
                        "birch, \"Birch Ltd\", goes for good.", "birch is removed, with its organization at Keycloak.");
    }

    @Test
    void doesNothingUnlessTheSlugIsTypedAgain() {
        for (String typed : new String[] {"", "y\n", "beech\n"}) {
            assertThatThrownBy(() -> remove(typed))
                    .isInstanceOf(NotDone.class)
                    .hasMessageContaining("nothing was done")
                    .hasMessageContaining("--yes");
        }
        assertThat(system.written).isEmpty();

        remove("birch\n");

        assertThat(system.written).containsExactly(HERE, AT_KEYCLOAK);
    }

    @Test
    void doesNothingWhileKeycloakIsAway() {
        system.breaks("GET /admin");

        assertThatThrownBy(this::remove).isInstanceOf(Refused.class);

        assertThat(system.written).isEmpty();
        assertThat(said.text()).isEmpty();
    }

    @Test
    void isCompletedByRepeatingItAfterKeycloakFailed() {
        system.breaks("DELETE /admin");
        assertThatThrownBy(this::remove)
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("The tenant birch is removed, but not yet its organization at Keycloak")
                .hasMessageContaining("Repeat the command to complete it.");
        system.mends();

        remove();

        assertThat(system.written).containsExactly(HERE, AT_KEYCLOAK);
        assertThat(said.text()).contains("There is no tenant birch any more, but Keycloak's organization.");
        assertThatThrownBy(this::remove)
                .isInstanceOf(NotDone.class)
                .hasMessage("There is no tenant \"birch\"; see ./mayfly tenant list.");
    }

    @Test
    void saysWhatToDoFirstWhileTheTenantIsInUseAndLeavesKeycloakAlone() {
        system.refusesRemoval("tenant-in-use");

        assertThatThrownBy(this::remove)
                .isInstanceOf(NotDone.class)
                .hasMessageStartingWith("It has 3 of them. Nothing was done.")
                .hasMessageContaining("./mayfly tenant suspend birch")
                .hasMessageContaining("./mayfly domain remove DOMAIN --tenant birch --end-addresses");

        assertThat(system.written).isEmpty();
        assertThat(system.organizations).hasSize(2);
    }

    @Test
    void removesATenantWithoutOrganization() {
        system.organizations.clear();

        remove();

        assertThat(system.written).containsExactly(HERE);
        assertThat(said.text()).contains("birch is removed.").doesNotContain("Keycloak");
    }

    @Test
    void leavesAnOrganizationAloneThatOthersHaveMade() {
        system.tenants.clear();
        system.organizations.clear();
        system.hasForeignOrganization("birch");

        assertThatThrownBy(this::remove)
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("There is no tenant \"birch\"")
                .hasMessageContaining("was not made by ./mayfly");

        assertThat(system.written).isEmpty();
    }

    @Test
    void deletesNobodyWhomKeycloakWouldDeleteWithTheOrganization() {
        system.hasColleague("bruno", "UNMANAGED");
        system.hasColleague("beate", "MANAGED");

        assertThatThrownBy(this::remove)
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("would be deleted with its organization there: 1, such as beate.");

        assertThat(system.written).isEmpty();
    }

    private void remove() {
        new TenantRemoval(system.platform(), system.keycloak(), Confirmation.given(), said.out()).remove("birch");
    }

    private void remove(String typed) {
        Confirmation confirmation =
                Confirmation.typed(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), said.out());
        new TenantRemoval(system.platform(), system.keycloak(), confirmation, said.out()).remove("birch");
    }
}
