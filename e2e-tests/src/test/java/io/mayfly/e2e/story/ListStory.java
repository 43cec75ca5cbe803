package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser.Window;
import io.mayfly.e2e.system.Endpoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the console: rows that open, are chosen, filtered, sorted and downloaded, on wide and narrow screens. */
class ListStory extends BrowserStory {
    private final Endpoints.User owner = Stage.acme().withRole("OWNER");

    private static Inbox inbox(String name, Map<String, ?> further) {
        Map<String, Object> wishes = new HashMap<>(Map.of("localPart", name, "purpose", "TEST"));
        wishes.putAll(further);
        return Stage.newInbox(wishes);
    }

    @Test
    void opensAnAddressByAClickAnywhereInItsRowAndByEnter() {
        String name = Stage.uniqueName("row");
        Inbox inbox = inbox(name, Map.of());
        visit.signIn(owner, "addresses?q=" + name);
        assertThat(visit.list().count()).hasText("1 address");

        visit.list().cell("Test").last().click();
        visit.arrivesAt("addresses/" + inbox.address());

        visit.open("addresses?q=" + name);
        assertThat(visit.list().cell(inbox.address()).first()).isVisible();
        visit.list().focusesRow(inbox.address());
        visit.press("Enter");
        visit.arrivesAt("addresses/" + inbox.address());
    }

    @Test
    void opensKeysDomainsAndMembersByTheirRows() {
        visit.signIn(owner, "domains");
        visit.list().cell("Verified").first().click();
        visit.arrivesAt("domains/" + Stage.acme().domain());

        visit.open("members");
        visit.list().cell("Olivia Owens").first().click();
        assertThat(visit.dialog()).containsText("Member since");
        visit.button("Close").click();

        visit.open("api-keys?of=all");
        visit.list().cell("laptop").first().click();
        assertThat(visit.dialog()).containsText("Ends");
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);
    }

    @Test
    void showsWhatIsFilteredAsChipsAndTakesFiltersAway() {
        String label = Stage.uniqueName("spring");
        inbox(Stage.uniqueName("labelled"), Map.of("labels", List.of(label)));
        inbox(Stage.uniqueName("plain"), Map.of());
        visit.signIn(owner, "addresses");
        visit.list().choosesIn("Filter", "Test");
        visit.arrivesAt("addresses?purpose=test");
        assertThat(visit.list().chosenFilters()).hasText(new String[] {"Test"});

        visit.open("addresses?q=" + label);
        visit.list().cell(label).last().locator("a").click();
        visit.arrivesAt("addresses?label=" + label);
        assertThat(visit.list().chosenFilters()).hasText(new String[] {"Label: " + label});
        assertThat(visit.list().count()).hasText("1 address");

        visit.list().chosenFilters().first().click();
        visit.arrivesAt("addresses");
        assertThat(visit.list().chosenFilters()).hasCount(0);
    }

    @Test
    void keepsTheOrderInTheUrl() {
        String prefix = Stage.uniqueName("order");
        inbox(prefix + "-b", Map.of());
        inbox(prefix + "-a", Map.of());
        visit.signIn(owner, "addresses?q=" + prefix);
        assertThat(visit.list().count()).hasText("2 addresses");

        visit.list().sortsBy("Address");
        visit.arrivesAt("addresses?q=" + prefix + "&sort=address");
        assertThat(visit.list().addresses(prefix).first()).containsText(prefix + "-a");

        visit.open("addresses?q=" + prefix + "&sort=-address");
        assertThat(visit.list().addresses(prefix).first()).containsText(prefix + "-b");
    }

    @Test
    void labelsSeveralTogetherAndTakesTheLabelAway() {
        String prefix = Stage.uniqueName("label");
        Inbox first = inbox(prefix + "-1", Map.of("labels", List.of("beta")));
        Inbox second = inbox(prefix + "-2", Map.of());
        visit.signIn(owner, "addresses?q=" + prefix);
        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        visit.list().bulk().getByText("Label").click();
        visit.dialog().locator("input").fill("spring");
        visit.button("Add label").click();

        assertThat(visit.text("Labelled 2 addresses")).isVisible();
        await().until(() -> labels(first).equals(List.of("beta", "spring"))
                && labels(second).equals(List.of("spring")));

        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        visit.list().bulk().getByText("Label").click();
        visit.button("Take the label spring away").click();

        assertThat(visit.text("Took the label from 2 addresses")).isVisible();
        await().until(() ->
                labels(first).equals(List.of("beta")) && labels(second).isEmpty());
    }

    private static List<String> labels(Inbox inbox) {
        return inbox.shown()
                .path("labels")
                .valueStream()
                .map(label -> label.asText())
                .toList();
    }

    @Test
    void remembersWhichColumnsWereChosen() {
        visit.signIn(owner, "addresses");
        assertThat(visit.list().header("Labels")).isVisible();

        visit.list().choosesIn("Columns", "Labels");

        assertThat(visit.list().headers("Labels")).hasCount(0);
        visit.reload();
        assertThat(visit.list().header("Time left")).isVisible();
        assertThat(visit.list().headers("Labels")).hasCount(0);
    }

    @Test
    void downloadsWhatIsFilteredAndNothingThatASpreadsheetWouldCalculate() {
        String prefix = Stage.uniqueName("file");
        Inbox evil = inbox(prefix + "-1", Map.of("reference", "=1+1", "labels", List.of("+calc", "b")));
        Inbox plain = inbox(prefix + "-2", Map.of());
        visit.signIn(owner, "addresses?q=" + prefix + "&sort=address");
        assertThat(visit.list().count()).hasText("2 addresses");

        List<String> lines = visit.list().file();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("address,purpose,state");
        assertThat(lines.get(1)).startsWith(evil.address()).contains(",'=1+1,").contains("\"'+calc, b\"");
        assertThat(lines.get(2)).startsWith(plain.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-keys?of=all", "members", "domains"})
    void downloadsEachList(String view) {
        visit.signIn(owner, view);

        assertThat(visit.list().file()).hasSizeGreaterThan(1);
    }

    @Test
    void givesNoFileToWhomTheListIsNotFor() {
        visit.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");

        assertThat(visit.statusOf("csv/members")).isEqualTo(403);
        assertThat(visit.statusOf("csv/addresses")).isEqualTo(200);
        Api nobody = Api.at(Stage.endpoints().console().replaceFirst("/$", ""));
        assertThat(nobody.get("/csv/addresses").status()).isEqualTo(403);
    }

    @Test
    void pausesAndResumesSeveralTogether() {
        String prefix = Stage.uniqueName("several");
        Inbox first = inbox(prefix + "-1", Map.of());
        Inbox second = inbox(prefix + "-2", Map.of());
        visit.signIn(owner, "addresses?q=" + prefix);
        visit.list().choosesRow(0);
        visit.list().choosesRow(1);

        visit.list().bulk().getByText("Pause").click();

        assertThat(visit.text("Paused 2 addresses")).isVisible();
        await().until(() -> first.shown().path("state").asText().equals("PAUSED")
                && second.shown().path("state").asText().equals("PAUSED"));
        assertThat(visit.list().bulk()).isHidden();
    }

    @Test
    void saysAnHourForALeaseOfAnHour() {
        String name = Stage.uniqueName("hour");
        inbox(name, Map.of("expiresIn", "1h"));
        visit.signIn(owner, "addresses?q=" + name);

        assertThat(visit.list().cell("1 h").first()).isVisible();
        assertThat(visit.list().drained()).isBetween(0.98, 1.0);
    }

    @Test
    void movesNoRowWhenTheFirstIsChosen() {
        visit.signIn(owner, "addresses");
        Locator second = visit.list().addresses("").nth(1);
        double before = second.boundingBox().y;

        visit.list().choosesRow(0);
        assertThat(visit.list().bulk()).isVisible();

        assertThat(second.boundingBox().y).isEqualTo(before);
    }

    @Test
    void offersAnAuditorNothingToChooseRowsFor() {
        visit.signIn(Stage.acme().withRole("AUDITOR"), "addresses");
        assertThat(visit.list().cell("@in.acme.example").first()).isVisible();
        assertThat(visit.list().boxes()).hasCount(0);

        visit.open("api-keys?of=all");
        assertThat(visit.list().cell("laptop").first()).isVisible();
        assertThat(visit.list().boxes()).hasCount(0);
        assertThat(visit.list().headers("Actions")).hasCount(0);
    }

    @Test
    void saysForHowLongThePurposeLeases() {
        visit.signIn(owner, "addresses");
        visit.button("New address").first().click();
        assertThat(visit.list().called("Name")).isFocused();

        assertThat(visit.dialog().locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Lease")))
                .containsText("Purpose’s default (1 h)");
    }

    @Test
    void filtersEachListByOneMenuAndSaysItInChips() {
        visit.signIn(owner, "domains");
        visit.list().choosesIn("Filter", "Not verified");
        visit.arrivesAt("domains?only=unverified");
        assertThat(visit.list().chosenFilters()).hasText(new String[] {"Not verified"});

        visit.open("api-keys");
        visit.list().choosesIn("Filter", "All of the organisation");
        visit.arrivesAt("api-keys?of=all");
        visit.list().choosesIn("Filter", "Ends within 7 days");
        visit.arrivesAt("api-keys?of=all&only=ending");
        assertThat(visit.list().chosenFilters())
                .hasText(new String[] {"All of the organisation", "Ends within 7 days"});
        visit.list().chosenFilters().last().click();
        visit.arrivesAt("api-keys?of=all");
    }

    @Test
    void callsItsPartsInThePersonsLanguage() {
        try (Visit german = browser.newVisit(Stage.endpoints().console(), new Window(1280, "de-DE"))) {
            german.signIn(owner, "addresses");

            assertThat(german.list().called("Diese Zeile wählen").first()).isVisible();
            assertThat(german.list().called("Alle wählen")).hasCount(1);
            assertThat(german.list().called("Sortieren nach Adresse")).isVisible();
            assertThat(german.list().called("Select All")).hasCount(0);
            assertThat(german.list().called("Select Row")).hasCount(0);
        }
    }
}
