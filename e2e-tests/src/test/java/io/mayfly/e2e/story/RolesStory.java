package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.system.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of each role are shown in the browser, and how roles are given there. */
class RolesStory extends BrowserStory {
    @ParameterizedTest
    @CsvSource({"MARKETER,summer-raffle,spring-webinar,ticket-1042", "SUPPORT_AGENT,courier-login,ticket-1042,giveaway"
    })
    void showsOwnAddressesAndThoseOfTheRolesPurpose(String role, String own, String ofPurpose, String others) {
        visit.signIn(Stage.acme().withRole(role), "addresses");

        assertThat(visit.list().cell(own).first()).isVisible();
        assertThat(visit.list().cell(ofPurpose).first()).isVisible();
        assertThat(visit.list().cell(others)).hasCount(0);
        assertThat(visit.button("New address").first()).isVisible();
        assertThat(visit.ways()).contains("Addresses", "Domains").doesNotContain("Members", "API keys", "Audit");
        visit.open("addresses/" + others + "@in.acme.example");
        assertThat(visit.heading("There is no such address")).isVisible();
    }

    @Test
    void givesOtherRolesWhichAnOpenPageFollows() {
        Endpoints.User gregor = Stage.globex().withRole("OWNER");
        Endpoints.User greta = Stage.globex().withRole("DEVELOPER");
        String slug = Stage.uniqueName("roles");
        String name = Stage.uniqueName("Rollenspiel");
        new OperatorCommands(Stage.system()).makesTenantOf(slug, name, gregor.username(), greta.username());
        try (Visit hers = browser.newVisit(Stage.endpoints().console())) {
            hers.signIn(greta, "addresses");
            hers.switchTo(name);
            assertThat(hers.text(name).first()).isVisible();
            assertThat(hers.ways()).contains("API keys").doesNotContain("Members");

            visit.signIn(gregor, "members");
            visit.switchTo(name);
            visit.open("members");
            visit.button("Roles of Greta Grün").click();
            assertThat(visit.dialog().getByText("Sees addresses, members, keys and the audit log."))
                    .isVisible();
            visit.dialog().getByLabel("Auditor").check();
            visit.dialog().getByLabel("Developer").uncheck();
            visit.button("Save roles").click();

            assertThat(visit.text("Greta Grün is now Auditor")).isVisible();
            await().atMost(Duration.ofSeconds(60)).until(() -> hers.ways().contains("Members"));
            assertThat(hers.button("New address")).hasCount(0);
        }
    }

    @Test
    void takesNoRolesThatSomebodyElseHasChangedMeanwhileNorTheLastOwner() {
        Endpoints.User gregor = Stage.globex().withRole("OWNER");
        Endpoints.User greta = Stage.globex().withRole("DEVELOPER");
        String slug = Stage.uniqueName("stale");
        String name = Stage.uniqueName("Rollentausch");
        new OperatorCommands(Stage.system()).makesTenantOf(slug, name, gregor.username(), greta.username());
        visit.signIn(gregor, "members");
        visit.switchTo(name);
        visit.open("members");
        visit.button("Roles of Greta Grün").click();
        assertThat(visit.dialog().getByLabel("Marketer")).isVisible();
        People.keyOf(slug, gregor.username(), "meanwhile")
                .patch("/members/" + greta.username(), Map.of("roles", List.of("SUPPORT_AGENT")))
                .expecting(200);

        visit.dialog().getByLabel("Marketer").check();
        visit.button("Save roles").click();

        assertThat(visit.text("has changed meanwhile")).isVisible();
        visit.dialog().getByText("Cancel").click();
        visit.button("Roles of Gregor Gale").click();
        visit.dialog().getByLabel("Owner").uncheck();
        visit.dialog().getByLabel("Admin").check();
        visit.button("Save roles").click();
        assertThat(visit.text("is the only owner")).isVisible();
    }
}
