package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser.Window;
import io.mayfly.e2e.system.Endpoints;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands around all views: ways in groups, search, what needs the person, and what is the person's own. */
class FrameStory extends BrowserStory {
    @Test
    void keepsForTheSearchWhatIsTypedBeforeItsFieldIsThere() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        assertThat(visit.list().count()).isVisible();

        visit.press("Control+k");
        visit.type("spring-w");

        assertThat(visit.tools().field()).hasValue("spring-w");
        assertThat(visit.tools().found("spring-webinar").first()).isVisible();
        assertThat(visit.heading("New address")).hasCount(0);
    }

    @Test
    void groupsTheWaysAndLeavesOutGroupsThatAreEmpty() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        assertThat(visit.heading("Addresses")).isVisible();

        assertThat(visit.tools().groups()).containsExactly("Mail", "Receiving", "Organisation");
        assertThat(visit.ways())
                .containsExactly("Overview", "Addresses", "Domains", "Policies", "Members", "API keys", "Audit");
    }

    @Test
    void remembersThatTheNavigationShowsIconsOnly() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        double wide = visit.tools().navigationWidth();

        visit.tools().collapsesNavigation();

        await().until(() -> visit.tools().navigationWidth() < wide / 2);
        visit.reload();
        assertThat(visit.frame()).isVisible();
        assertThat(visit.tools().navigationWidth()).isLessThan(wide / 2);
    }

    @Test
    void speaksGermanAtOnceAndAfterwards() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        assertThat(visit.heading("Addresses")).isVisible();

        visit.tools().choosesInPersonMenu("Deutsch");

        assertThat(visit.heading("Adressen")).isVisible();
        assertThat(visit.tools().language()).isEqualTo("de");
        visit.open("domains");
        assertThat(visit.text("Mail-Domains, für die Ihre Organisation empfängt."))
                .isVisible();
        visit.tools().choosesInPersonMenu("English");
        assertThat(visit.text("Mail domains that your organisation receives for."))
                .isVisible();
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        try (Visit german = browser.newVisit(Stage.endpoints().console(), new Window(1280, "de-AT"))) {
            german.signIn(Stage.acme().withRole("OWNER"), "addresses");

            assertThat(german.heading("Adressen")).isVisible();
            german.tools().choosesInPersonMenu("English");
            assertThat(german.heading("Addresses")).isVisible();
        }
    }

    @Test
    void saysWhoIsSignedIn() {
        Endpoints.User owner = Stage.acme().withRole("OWNER");
        visit.signIn(owner, "addresses");

        visit.tools().choosesInPersonMenu("Profile");

        assertThat(visit.dialog()).containsText(owner.username());
        assertThat(visit.dialog()).containsText("Owner");
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);
    }

    @Test
    void findsAnAddressFromAnywhereAndOpensItByTheKeyboard() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("everywhere"), "purpose", "TEST"));
        visit.signIn(Stage.acme().withRole("OWNER"), "domains");

        visit.tools().seeks(inbox.address());
        visit.press("Enter");

        visit.arrivesAt("addresses/" + inbox.address());
        assertThat(visit.dialog()).hasCount(0);
    }

    @Test
    void findsDomainsPeopleViewsAndActions() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");

        visit.tools().seeks("in.acme");
        assertThat(visit.tools().found("in.acme.example").first()).isVisible();
        visit.tools().field().fill("OLIVIA");
        assertThat(visit.tools().found("Olivia Owens").first()).isVisible();
        visit.tools().field().fill("audit");
        assertThat(visit.tools().found("Audit")).isVisible();
        visit.tools().field().fill("create key");
        assertThat(visit.tools().found()).hasCount(1);
        visit.press("Enter");

        assertThat(visit.heading("New API key")).isVisible();
        visit.arrivesAt("api-keys");
    }

    @Test
    void movesThroughWhatIsFoundByArrows() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        visit.tools().seeks("");
        assertThat(visit.tools().found().nth(0)).hasAttribute("aria-selected", "true");

        visit.press("ArrowDown");
        visit.press("ArrowDown");
        visit.press("ArrowUp");

        assertThat(visit.tools().found().nth(1)).hasAttribute("aria-selected", "true");
        assertThat(visit.tools().field())
                .hasAttribute(
                        "aria-activedescendant", visit.tools().found().nth(1).getAttribute("id"));
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);
    }

    @Test
    void findsNothingThatIsNotForTheRoleOrOfAnotherOrganisation() {
        Inbox ours = Stage.newInbox(Map.of("localPart", Stage.uniqueName("hidden"), "purpose", "TEST"));
        visit.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");
        visit.tools().seeks("olivia");
        assertThat(visit.text("Nothing found")).isVisible();
        visit.tools().field().fill("audit");
        assertThat(visit.text("Nothing found")).isVisible();

        try (Visit other = browser.newVisit(Stage.endpoints().console())) {
            other.signIn(Stage.globex().withRole("OWNER"), "addresses");
            other.tools().seeks(ours.address());
            assertThat(other.text("Nothing found")).isVisible();
        }
    }

    @Test
    void tellsByTheBellWhatTheOverviewTells() {
        String name = Stage.uniqueName("nightly");
        Stage.person(Stage.acme(), "DEVELOPER")
                .post("/api-keys", Map.of("name", name, "expiresIn", "3d"))
                .expecting(201);
        visit.signIn(Stage.acme().withRole("DEVELOPER"), "");
        assertThat(visit.overview().needs().first()).isVisible();
        List<String> needs = visit.overview().needs().allInnerTexts();
        assertThat(visit.tools().bell())
                .hasAccessibleName(Pattern.compile("^" + needs.size() + " things? needs? you$"));

        visit.tools().bell().click();

        assertThat(visit.tools().told()).hasText(needs.toArray(String[]::new));
        visit.tools()
                .told()
                .filter(new Locator.FilterOptions().setHasText("of your API keys end"))
                .click();
        visit.arrivesAt("api-keys?only=ending");
        assertThat(visit.list().cell(name).first()).isVisible();
    }

    @Test
    void findsKeysByNameAndBeginningAsFarAsTheRoleReaches() {
        String name = Stage.uniqueName("seeker");
        String key = Stage.person(Stage.acme(), "ADMIN")
                .post("/api-keys", Map.of("name", name, "expiresIn", "3d"))
                .expecting(201)
                .json()
                .path("key")
                .asText();
        String beginning = key.substring(0, 8);
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        visit.tools().seeks(name);
        assertThat(visit.tools().found(name)).containsText(beginning);
        double height = visit.tools().heightOfSearch();
        visit.tools().field().fill(key);
        assertThat(visit.tools().found()).hasCount(1);
        assertThat(visit.tools().heightOfSearch()).isEqualTo(height);
        visit.press("Enter");
        visit.arrivesAt("api-keys?q=" + beginning + "&of=all");
        assertThat(visit.list().cell(name).first()).isVisible();

        try (Visit other = browser.newVisit(Stage.endpoints().console())) {
            other.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");
            other.tools().seeks(name);
            assertThat(other.text("Nothing found")).isVisible();
        }
    }

    @Test
    void promisesToFindWhatTheRoleMayFind() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        visit.tools().seeks("");
        assertThat(visit.tools().field())
                .hasAttribute("placeholder", "Find live addresses, domains, members, API keys, views and actions");

        try (Visit other = browser.newVisit(Stage.endpoints().console())) {
            other.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");
            other.tools().seeks("");
            assertThat(other.tools().field())
                    .hasAttribute("placeholder", "Find live addresses, domains, API keys, views and actions");
        }
    }

    @Test
    void showsWithinTheFrameThatThereIsNothingOrNothingForTheRole() {
        visit.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");

        visit.open("no/such/place");
        assertThat(visit.heading("There is nothing here")).isVisible();
        assertThat(visit.frame()).isVisible();
        assertThat(visit.title()).isEqualTo("There is nothing here · Mayfly");
        assertThat(visit.text("Go to the overview")).isVisible();

        visit.open("audit");
        assertThat(visit.heading("Your role doesn’t reach here")).isVisible();
        assertThat(visit.frame()).isVisible();
        assertThat(visit.title()).isEqualTo("Your role doesn’t reach here · Mayfly");
        visit.button("Back").click();
        assertThat(visit.heading("There is nothing here")).isVisible();
    }

    @Test
    void beginsAllPagesAnewAfterTheOrganisationWasSwitched() {
        Endpoints.User gregor = Stage.globex().withRole("OWNER");
        String slug = Stage.uniqueName("zwei");
        String name = Stage.uniqueName("Zweigstelle");
        new OperatorCommands(Stage.system())
                .makesTenantOf(
                        slug,
                        name,
                        gregor.username(),
                        Stage.globex().withRole("DEVELOPER").username());
        visit.signIn(gregor, "addresses");
        visit.switchTo("Globex");
        try (Visit other = visit.beside()) {
            other.open("addresses?q=shop-login");
            assertThat(other.text("shop-login@in.globex.example").first()).isVisible();

            visit.switchTo(name);

            assertThat(other.text(name).first()).isVisible();
            assertThat(other.text("shop-login@in.globex.example")).hasCount(0);
        }
    }
}
