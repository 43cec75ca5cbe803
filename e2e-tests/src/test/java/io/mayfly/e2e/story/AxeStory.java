package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.Accessibility;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What axe says to every view, dialog, menu and error page, in the light and in the dark: nothing that keeps people out. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is there from before the first test until after the last
class AxeStory {
    private final Map<String, Accessibility> seen = new TreeMap<>();
    private WebBrowser browser;

    @BeforeAll
    void startBrowser() {
        browser = new WebBrowser();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    /** All findings are told together, since each is to be mended. */
    @AfterEach
    void tellFigures() {
        seen.forEach((what, found) -> System.out.println("axe " + what + ": " + found));
        seen.clear();
    }

    private Visit examined(int width, String language) {
        return browser.newVisit(Stage.endpoints().console(), new Window(width, language, false, true));
    }

    private void look(String what, Visit visit) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.seesInThe(scheme);
            seen.put(what + ", " + scheme, Accessibility.of(visit));
        }
        visit.seesInThe(ColorScheme.LIGHT);
    }

    private void assertNothingGrave(int looks) {
        List<String> grave = new ArrayList<>();
        seen.forEach((what, found) -> found.grave().forEach(finding -> grave.add(what + ": " + finding)));
        assertThat(seen).hasSize(2 * looks);
        assertThat(seen.values()).allSatisfy(found -> assertThat(found.held()).isGreaterThan(5));
        assertThat(grave).isEmpty();
    }

    @Test
    void findsNothingGraveOnAnyView() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("purpose", "TEST", "labels", List.of("axe", "beta")));
        inbox.receives(Mail.about("For axe").saying("Words to read").bytes());
        String address = "addresses/" + inbox.address();
        try (Visit visit = examined(1280, "en-GB")) {
            visit.signIn(Stage.acme().withRole("OWNER"), "");
            for (String view : List.of(
                    "",
                    "arrivals",
                    "addresses",
                    address,
                    "domains",
                    "domains/" + Stage.acme().domain(),
                    "policies",
                    "members",
                    "api-keys?of=all",
                    "audit",
                    "no/such/place")) {
                visit.open(view);
                assertThat(visit.frame()).isVisible();
                visit.isQuiet();
                look("view " + (view.equals(address) ? "inbox" : view), visit);
            }
            visit.openInbox(inbox.address()).openMessage("For axe");
            visit.isQuiet();
            look("view message", visit);
        }
        assertNothingGrave(12);
    }

    @Test
    void findsNothingGraveInAnyDialogOrMenu() {
        Inbox inbox = Stage.newInbox(Map.of("purpose", "TEST"));
        try (Visit visit = examined(1280, "en-GB")) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());
            visit.tools().seeks("a");
            assertThat(visit.tools().found().first()).isVisible();
            look("search over everything", visit);
            visit.press("Escape");
            visit.tools().choosesInPersonMenu("Profile");
            lookAtDialog("profile", visit);
            visit.tools().choosesInPersonMenu("Keyboard shortcuts");
            lookAtDialog("keyboard shortcuts", visit);
            visit.tools().personMenu().click();
            assertThat(visit.text("Sign out").first()).isVisible();
            look("person menu", visit);
            visit.press("Escape");
            visit.list().opens("Filter");
            look("filter menu", visit);
            visit.press("Escape");
            visit.list().does(inbox.address(), "Extend");
            lookAtDialog("extend a lease", visit);
            visit.list().does(inbox.address(), "Delete");
            lookAtDialog("delete an address", visit);
            visit.list().choosesRow(0);
            assertThat(visit.list().bulk()).isVisible();
            look("chosen rows", visit);
            visit.list().bulk().getByText("Label").click();
            lookAtDialog("label addresses", visit);
            visit.list().does(inbox.address(), "Delete");
            visit.confirm("Delete " + inbox.address());
            assertThat(visit.button("Undo")).isVisible();
            look("deletion to undo", visit);
        }
        assertNothingGrave(10);
    }

    @Test
    void findsNothingGraveInTheMakingOfThings() {
        try (Visit visit = examined(1280, "en-GB")) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            visit.button("New address").first().click();
            assertThat(visit.dialog()).isVisible();
            look("new address", visit);
            visit.button("Create address").click();
            assertThat(visit.button("Open inbox")).isVisible();
            lookAtDialog("address made", visit);
            visit.open("api-keys");
            visit.button("New key").first().click();
            assertThat(visit.dialog()).isVisible();
            look("new key", visit);
            String name = Stage.uniqueName("axe");
            visit.dialog().locator("input").first().fill(name);
            visit.button("Create key").click();
            assertThat(visit.heading("Your new key")).isVisible();
            look("key made", visit);
            visit.button("I have copied it").click();
            visit.list().cell(name).first().click();
            lookAtDialog("facts of a key", visit);
            visit.button("Revoke “" + name + "”").first().click();
            lookAtDialog("revoke a key", visit);
            visit.open("policies");
            visit.button("Change…").click();
            assertThat(visit.text("This changes nothing of what holds here now."))
                    .isVisible();
            lookAtDialog("change a policy", visit);
        }
        assertNothingGrave(7);
    }

    @Test
    void findsNothingGraveWhereARoleDoesNotReachOrNobodyIsSignedIn() {
        try (Visit visit = examined(1280, "en-GB")) {
            visit.signIn(Stage.acme().withRole("DEVELOPER"), "audit");
            assertThat(visit.heading("Your role doesn’t reach here")).isVisible();
            look("forbidden", visit);
            visit.open("signed-out");
            look("signed out", visit);
        }
        try (Visit nobody = examined(1280, "en-GB")) {
            nobody.open("callback?state=unknown&code=x");
            assertThat(nobody.heading("This sign-in is no longer under way")).isVisible();
            look("lost sign-in", nobody);
        }
        assertNothingGrave(3);
    }

    @Test
    void findsNothingGraveOnAPhone() {
        try (Visit visit = examined(360, "de-DE")) {
            visit.signInOnTheWay(Stage.acme().withRole("OWNER"), "addresses");
            for (String view : List.of("", "addresses", "api-keys?of=all", "domains", "policies", "members")) {
                visit.open(view);
                assertThat(visit.tools().personMenu()).isVisible();
                visit.isQuiet();
                look("phone " + view, visit);
            }
        }
        assertNothingGrave(6);
    }

    private void lookAtDialog(String what, Visit visit) {
        assertThat(visit.dialog()).isVisible();
        look(what, visit);
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);
    }
}
