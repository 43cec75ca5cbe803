package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.EventStream;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.system.Endpoints;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A person in two organisations is removed from one: everything there ends, nothing elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // each is there from before the first test that asks for it
class RemovalStory {
    private static final Duration EFFECTIVE = Duration.ofSeconds(60);
    private final OperatorCommands commands = new OperatorCommands(Stage.system());
    private final Endpoints.User gregor = Stage.globex().withRole("OWNER");
    private final Endpoints.User greta = Stage.globex().withRole("DEVELOPER");
    private WebBrowser browser;
    private String slug;
    private String name;

    @BeforeAll
    void startBrowser() {
        browser = new WebBrowser();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    /** Its slug comes before that of the demonstration's tenant, so that who is in these two only is in it first. */
    @BeforeEach
    void makeTheOtherOrganisation() {
        slug = Stage.uniqueName("braun");
        name = Stage.uniqueName("Müller & Söhne");
        commands.makesTenantOf(slug, name, gregor.username(), greta.username());
    }

    @AfterEach
    void takeHerOut() {
        int status = Stage.operator()
                .delete("/platform/tenants/" + slug + "/members/" + greta.username())
                .status();
        assertThat(status).isIn(204, 404);
    }

    @Test
    void endsKeyTokenAndStreamOfAPersonByCommandAndLeavesTheOtherOrganisationAlone() throws InterruptedException {
        Api key = Stage.anonymous().withKey(commands.makesKey(slug, greta.username(), "laptop"));
        Api token = Stage.anonymous().withToken(tokenOf(greta));
        Api here = token.with("Mayfly-Tenant", slug);
        Api there = token.with("Mayfly-Tenant", "globex");
        assertThat(key.get("/me").status()).isEqualTo(200);
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(there.get("/me").status()).isEqualTo(200);
        assertThat(commands.listsMembers(slug)).contains("greta", "Greta Grün", "1 key ");
        assertThat(commands.listsKeys(slug)).contains("laptop");
        try (EventStream stream = here.stream("/stream");
                EventStream other = there.stream("/stream")) {

            assertThat(commands.removesMember(slug, greta.username()))
                    .contains("API keys ended: 1", "Keycloak doesn't count greta");

            Problems.assertProblem(key.get("/me"), 401);
            Problems.assertProblem(here.get("/me"), 403);
            assertThat(there.get("/me").status()).isEqualTo(200);
            assertThat(stream.ends(EFFECTIVE)).isTrue();
            assertThat(other.ends(Duration.ZERO)).isFalse();
        }
        assertThat(Stage.anonymous().withToken(tokenOf(greta)).get("/me").status())
                .isEqualTo(200);
        assertThat(commands.listsMembers(slug)).doesNotContain("greta");
        assertThat(commands.isRefused("member", "remove", "--tenant", slug, "--username", "greta"))
                .contains("has no member \"greta\"");
        assertThat(commands.isRefused("member", "remove", "--tenant", slug, "--username", "gregor"))
                .contains("gregor is the only owner");
        assertThat(commands.isRefused("member", "list", "--tenant", "never-was"))
                .contains("There is no tenant \"never-was\"");
    }

    @Test
    void letsNobodyIntoAnOrganisationThatIsRemovedAndLeavesTheirOthersAlone() {
        Api token = Stage.anonymous().withToken(tokenOf(greta));
        Api here = token.with("Mayfly-Tenant", slug);
        assertThat(here.get("/me").status()).isEqualTo(200);

        commands.does("tenant", "remove", "--slug", slug, "--yes");

        Problems.assertProblem(here.get("/me"), 403);
        Api later = Stage.anonymous().withToken(tokenOf(greta));
        Problems.assertProblem(later.with("Mayfly-Tenant", slug).get("/me"), 403);
        JsonNode me = later.get("/me").expecting(200).json();
        assertThat(me.path("tenant").path("slug").asText()).isEqualTo("globex");
        assertThat(me.path("name").asText()).isEqualTo(greta.username());
    }

    @Test
    void revokesAKeyByCommand() {
        Api key = Stage.anonymous().withKey(commands.makesKey(slug, greta.username(), "laptop"));
        String id = commands.listsKeys(slug)
                .lines()
                .filter(line -> line.contains("laptop"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];

        commands.revokesKey(slug, id);

        Problems.assertProblem(key.get("/me"), 401);
        assertThat(commands.listsKeys(slug)).doesNotContain("laptop");
    }

    @Test
    void endsTheOpenConsoleOfAPersonAndShowsWhatIsLeft() {
        try (Visit hers = browser.newVisit(Stage.endpoints().console());
                Visit his = browser.newVisit(Stage.endpoints().console())) {
            hers.signIn(greta, "addresses");
            assertThat(hers.text(name).first()).isVisible();
            his.signIn(gregor, "members");
            his.switchTo(name);
            his.open("members");
            assertThat(his.button("Leave " + name)).isVisible();
            his.search("Search by name or e-mail", "GRÜN");
            assertThat(his.button("Leave " + name)).hasCount(0);
            his.pressAndConfirm("Remove Greta Grün");
            assertThat(his.text("Removed Greta Grün")).isVisible();
            assertThat(his.heading("Nobody found")).isVisible();

            assertThat(hers.text("You are in Globex now.")).isVisible();
            assertThat(hers.text(name)).hasCount(0);

            Stage.operator()
                    .delete("/platform/tenants/globex/members/" + greta.username())
                    .expecting(204);
            try {
                assertThat(hers.heading("You are signed in, but belong to no organisation here"))
                        .isVisible();
                his.open("members");
                assertThat(his.button("Remove Greta Grün")).hasCount(0);
            } finally {
                commands.adds(greta.username(), "globex", "DEVELOPER");
            }
        }
    }

    @Test
    void showsOwnersAllKeysAndRevokesAnothers() {
        Api key = Stage.anonymous().withKey(commands.makesKey(slug, greta.username(), "Größenprüfung"));
        try (Visit his = browser.newVisit(Stage.endpoints().console())) {
            his.signIn(gregor, "api-keys");
            his.switchTo(name);
            his.open("api-keys");
            assertThat(his.heading("No API keys yet")).isVisible();
            his.list().choosesIn("Filter", "All of the organisation");
            assertThat(his.button("Revoke “Größenprüfung” of Greta Grün")).isVisible();
            his.pressAndConfirm("Revoke “Größenprüfung” of Greta Grün");
            assertThat(his.heading("Nobody has an API key")).isVisible();
        }
        Problems.assertProblem(key.get("/me"), 401);
    }

    private static String tokenOf(Endpoints.User person) {
        return Stage.tokens()
                .token(
                        "mayfly",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "mayfly-cli",
                                "username", person.username(),
                                "password", person.password(),
                                "scope", "openid organization:*"));
    }
}
