package io.mayfly.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.command.MemberCommand.Role;
import io.mayfly.standalone.command.Newcomer.Wish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the system is there from before each test until after it
class MemberAdditionTest {
    private static final Optional<String> EMAIL = Optional.of("olivia@birch.example");
    private static final Wish OLIVIA = new Wish("olivia", EMAIL, "Olivia", "Owens", false);
    private static final String USERS = "POST /admin/realms/mayfly/users";
    private static final String JOINING = "POST /admin/realms/mayfly/organizations/id-of-birch/members";
    private static final String MEMBERS = "POST /api/platform/tenants/birch/members";

    @TempDir
    Path folder = Path.of("");

    private final Said said = new Said();
    private PretendedSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new PretendedSystem(folder);
        system.hasTenant("birch", "Birch Ltd");
        system.hasOrganization("birch");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void makesAPersonWithAPasswordAndAMember() {
        add(OLIVIA);

        assertThat(system.written).containsExactly(USERS, JOINING, MEMBERS);
        assertThat(said.text()).contains("Password for the next sign-in of olivia", "olivia is now OWNER of birch.");
        assertThat(system.members.getFirst().path("name").asText()).isEqualTo("Olivia Owens");
    }

    @Test
    void takesNameAndAddressOfWhomKeycloakKnowsFromThere() {
        system.hasUser("olivia", "Olívia", "Owens-Ødegård");

        add(new Wish("olivia", EMAIL, "", "", false));

        assertThat(system.written).containsExactly(JOINING, MEMBERS);
        assertThat(system.members.getFirst().path("name").asText()).isEqualTo("Olívia Owens-Ødegård");
        assertThat(system.members.getFirst().path("email").asText()).isEqualTo("olivia@known.example");
        assertThat(said.text()).contains("which counts; it is changed there").doesNotContain("Password");
    }

    @Test
    void keepsThePasswordOfANewPersonWhateverFailsAndIsCompletedByRepeatingIt() {
        for (String step : new String[] {JOINING, MEMBERS}) {
            system.breaks(step);
            assertThatThrownBy(() -> add(OLIVIA))
                    .isInstanceOf(NotDone.class)
                    .hasMessageContaining("out of order.")
                    .hasMessageContaining("Repeat the command to complete it");
        }
        assertThat(said.text()).containsOnlyOnce("Password for the next sign-in of olivia");
        system.mends();

        add(OLIVIA);

        assertThat(system.users).hasSize(1);
        assertThat(system.members).hasSize(1);
        assertThat(said.text()).containsOnlyOnce("Password for the next sign-in of olivia");
    }

    @Test
    void issuesAnotherPasswordOnDemandOnly() {
        system.hasUser("olivia", "Olivia", "Owens");

        add(new Wish("olivia", Optional.empty(), "", "", true));

        assertThat(system.written).startsWith("PUT /admin/realms/mayfly/users/id-of-olivia/reset-password");
        assertThat(said.text()).contains("Password for the next sign-in of olivia");
    }

    @Test
    void makesNobodyWhoCannotBeReachedOrWhoseAddressIsAnothers() {
        system.hasUser("oscar", "Oscar", "Owens");

        assertThatThrownBy(() -> add(new Wish("olivia", Optional.empty(), "", "", false)))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("--email");
        assertThatThrownBy(() -> add(new Wish("olivia", Optional.of("oscar@known.example"), "", "", false)))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("is that of Keycloak's user oscar");

        assertThat(system.written).isEmpty();
    }

    @Test
    void completesTheOrganizationOfOneWhoIsAMemberAlready() {
        system.hasUser("olivia", "Olivia", "Owens");
        system.hasMember("olivia", "OWNER");
        system.organizations.clear();

        add(OLIVIA);

        assertThat(system.written).containsExactly("POST /admin/realms/mayfly/organizations", JOINING);
        assertThat(said.text()).contains("olivia was already OWNER of birch.");
    }

    @Test
    void changesNobodysRoleAndTakesNobodyForAnother() {
        system.hasUser("olivia", "Olivia", "Owens");
        system.hasMember("olivia", "DEVELOPER");
        assertThatThrownBy(() -> add(OLIVIA))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("olivia is a member of birch already, as DEVELOPER")
                .hasMessageContaining("./mayfly member role --tenant birch --username olivia --role OWNER");

        system.users.clear();
        assertThatThrownBy(() -> add(OLIVIA))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("not, or no longer, Keycloak's user of this name");

        assertThat(system.written).isEmpty();
    }

    private void add(Wish wish) {
        new MemberAddition(system.platform(), system.keycloak(), said.out()).add("birch", wish, Set.of(Role.OWNER));
    }
}
