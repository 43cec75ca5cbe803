package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who did what: asked by subject, actor, action and time, by the API and in the console. */
class AuditStory {
    private static final Pattern ENTRY = Pattern.compile("audit/[0-9a-f-]{36}\\?q=.*");
    private final Api owner = Stage.program(Stage.acme());

    @Test
    void findsWhatWasDoneToAnAddressAlsoAfterItsEnd() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("asked")));
        inbox.api().post(inbox.path() + "/pause").expecting(200);

        assertThat(actions("q=" + inbox.address())).containsExactly("temp-address.paused", "temp-address.created");

        inbox.api().delete(inbox.path()).expecting(204);
        assertThat(actions("q=" + inbox.address()))
                .containsExactly("temp-address.deleted", "temp-address.paused", "temp-address.created");
        assertThat(actions("q=" + inbox.address() + "&action=temp-address.paused,temp-address.deleted"))
                .containsExactly("temp-address.deleted", "temp-address.paused");
        assertThat(actions("q=" + inbox.address() + "&until=2020-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(actions("q=" + inbox.address() + "&actor=nobody-of-this-name"))
                .isEmpty();
        assertThat(Stage.program(Stage.globex())
                        .get("/audit-events?q=" + inbox.address())
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void tellsWhatADeedChanged() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("altered")));
        String id = inbox.shown().path("id").asText();
        inbox.api()
                .patch(inbox.path(), Map.of("maxMessages", 7, "labels", List.of("spring-secret")))
                .expecting(200);

        JsonNode changes = owner.get("/audit-events?q=" + id)
                .expecting(200)
                .json()
                .path("items")
                .path(0)
                .path("changes");

        assertThat(changes).hasSize(2);
        assertThat(changes.path(0).path("field").asText()).isEqualTo("maxMessages");
        assertThat(changes.path(0).path("after").asText()).isEqualTo("7");
        assertThat(changes.path(1).path("field").asText()).isEqualTo("labels");
        assertThat(changes.toString()).doesNotContain("spring-secret");
    }

    @Test
    void leadsFromAnAddressToItsHistoryAndShowsBeforeAndAfter() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("history"), "maxMessages", 40));
        inbox.api().patch(inbox.path(), Map.of("maxMessages", 7)).expecting(200);
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());

            visit.list().does(inbox.address(), "History");

            visit.arrivesAt("audit?q=" + inbox.address().replace("@", "%40"));
            visit.list().cell("Address changed").first().click();
            assertThat(visit.dialog()).containsText("Messages at most");
            assertThat(visit.dialog().locator(".mf-changed")).hasText("40→7");
        }
    }

    @Test
    void namesTheFieldThatItDoesNotUnderstand() {
        assertThat(owner.get("/audit-events?since=yesterday").expecting(422).text())
                .contains("since");
        assertThat(owner.get("/audit-events?q=" + "a".repeat(400))
                        .expecting(422)
                        .text())
                .contains("320");
    }

    @Test
    void opensADeedAndFollowsItsSubject() {
        String name = Stage.uniqueName("followed");
        Inbox inbox = Stage.newInbox(Map.of("localPart", name));
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "audit?of=addresses&q=" + inbox.address());
            visit.list().cell("Address created").first().click();
            assertThat(visit.dialog()).containsText("temp-address.created");

            visit.button("All of this subject").click();

            visit.arrivesAt("audit?q=" + inbox.address().replace("@", "%40"));
            List<String> file = visit.list().file();
            assertThat(file).hasSize(2);
            assertThat(file.getLast()).contains("temp-address.created", inbox.address());
        }
    }

    @Test
    void speaksGermanAndFitsOnAPhone() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("deutsch")));
        inbox.api().delete(inbox.path()).expecting(204);
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console(), new Window(360, "de-DE"))) {
            visit.signIn(Stage.acme().withRole("AUDITOR"), "audit?q=" + inbox.address());

            assertThat(visit.list().cell("Adresse gelöscht").first()).isVisible();
            assertThat(visit.list()
                            .cell("Schlüssel vernichtet; Nachrichten gab es keine")
                            .first())
                    .isVisible();
            visit.list()
                    .waitUntilWithinTheWindow(
                            visit.list().cell("Adresse gelöscht").first());

            visit.open("audit?q=nothing-is-called-so");
            assertThat(visit.heading("Nichts dergleichen ist geschehen")).isVisible();
            visit.button("Alles zeigen").click();
            visit.arrivesAt("audit");
        }
    }

    @Test
    void opensADeedByItsUrlAndGoesBackFromIt() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("linked")));
        String list = "audit?q=" + inbox.address().replace("@", "%40");
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console());
                Visit stranger = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), list);
            assertThat(visit.list().count()).hasText("1 entry");
            visit.list().cell("Address created").first().click();
            assertThat(visit.dialog()).containsText("temp-address.created");
            String link = visit.arrivesAt(ENTRY);

            visit.goBack();
            visit.arrivesAt(list);
            assertThat(visit.dialog()).hasCount(0);

            visit.open(link);
            assertThat(visit.dialog()).containsText("temp-address.created");
            visit.button("Close").click();
            visit.arrivesAt(list);

            stranger.signIn(Stage.globex().withRole("OWNER"), "");
            for (String nothing : List.of(link, "audit/nonsense")) {
                stranger.open(nothing);
                assertThat(stranger.heading("There is no such entry")).isVisible();
                assertThat(stranger.text(inbox.address())).hasCount(0);
            }
        }
    }

    @Test
    void foldsItsFiltersIntoOneMenu() {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("folded")));
        try (WebBrowser browser = new WebBrowser();
                Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "en-GB"))) {
            phone.signIn(Stage.acme().withRole("OWNER"), "audit");
            phone.list().choosesIn("Filter", "Addresses");
            phone.arrivesAt("audit?of=addresses");
            phone.list().choosesIn("Filter", "Last 7 days");
            phone.arrivesAt("audit?of=addresses&days=7");
            phone.list().choosesIn("Filter", "By whom…");
            phone.dialog().locator("input").fill("demo");
            phone.button("Show").click();

            phone.arrivesAt("audit?of=addresses&days=7&who=demo");
            assertThat(phone.list().chosenFilters()).hasText(new String[] {"Addresses", "Last 7 days", "By: demo"});
            Locator first = phone.list().cell(inbox.address()).first();
            assertThat(first).isVisible();
            assertThat(phone.list().isInView(first)).isTrue();
        }
    }

    private List<String> actions(String query) {
        JsonNode items =
                owner.get("/audit-events?" + query).expecting(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("action").asText())
                .toList();
    }
}
