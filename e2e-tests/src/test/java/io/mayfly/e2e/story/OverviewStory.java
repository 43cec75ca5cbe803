package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.console.OverviewPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser.Window;
import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen first: figures that lead to their lists, what needs somebody, and steps that tick themselves off. */
class OverviewStory extends BrowserStory {
    @Test
    void showsFiguresThatEqualTheListsTheyLeadTo() throws IOException {
        Inbox kept = Stage.newInbox(Map.of("purpose", "TEST"));
        kept.receives(Mail.about("One").saying("Words").bytes());
        Inbox deleted = Stage.newInbox(Map.of("purpose", "TEST"));
        Stage.program(Stage.acme()).delete(deleted.path()).expecting(204);
        visit.signIn(Stage.acme().withRole("OWNER"), "");

        assertLeadsToItsList("Messages in 24 hours", "arrivals");
        assertThat(visit.list().cell(kept.address()).first()).isVisible();
        assertLeadsToItsList("Live addresses", "addresses");
        assertLeadsToItsList("Deleted addresses", "addresses?only=ended&state=deleted");
        visit.open("");
        visit.text("Who did what").click();
        visit.arrivesAt("audit?of=addresses&days=1");
    }

    private void assertLeadsToItsList(String figure, String list) {
        visit.open("");
        Locator value = visit.overview().value(figure);
        assertThat(value).hasText(Pattern.compile("[1-9][0-9,]*"));
        String number = value.innerText();
        visit.overview().figure(figure).click();
        visit.arrivesAt(list);
        assertThat(visit.list().count()).hasText(Pattern.compile("^" + number + " "));
    }

    @Test
    void countsWhatComesInWhileSomebodyLooksAndLetsTheMinutePass() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("purpose", "TEST"));
        visit.signIn(Stage.acme().withRole("OWNER"), "");
        Locator value = visit.overview().value("Messages in 24 hours");
        assertThat(value).hasText(Pattern.compile("[0-9,]+"));
        int before = number(value);

        inbox.receives(Mail.about("Live").saying("Words").bytes());

        await().until(() -> number(value) == before + 1);
        assertThat(number(visit.overview().lastMinute())).isPositive();
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replace(",", ""));
    }

    @Test
    void tellsProgramsTheSameAsPeople() throws IOException {
        Stage.newInbox(Map.of("purpose", "TEST")).receives(Mail.about("Counted").bytes());
        visit.signIn(Stage.acme().withRole("OWNER"), "");
        Locator live = visit.overview().value("Live addresses");
        Locator received = visit.overview().value("Messages in 24 hours");

        await().untilAsserted(() -> {
            JsonNode overview =
                    Stage.program(Stage.acme()).get("/overview").expecting(200).json();
            assertThat(overview.at("/liveAddresses/now").asInt()).isEqualTo(number(live));
            assertThat(overview.at("/receivedMessages/now").asInt()).isEqualTo(number(received));
            assertThat(overview.path("messagesPerHour")).isNotEmpty();
            assertThat(overview.path("concerns").valueStream())
                    .extracting(concern -> concern.path("kind").asText())
                    .contains("DOMAINS_UNVERIFIED", "KEYS_ENDING");
        });
        Stage.program(Stage.acme()).get("/overview?days=2").expecting(422);
    }

    @Test
    void fitsOnAPhone() {
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "de-DE"))) {
            phone.signIn(Stage.acme().withRole("OWNER"), "");
            OverviewPage overview = phone.overview();
            assertThat(overview.value("Lebende Adressen")).hasText(Pattern.compile("[0-9.]+"));

            phone.list().waitUntilWithinTheWindow(overview.figure("Lebende Adressen"));
            phone.list().waitUntilWithinTheWindow(overview.minute());
        }
    }

    @Test
    void saysWhatNeedsSomebodyAndLeadsToExactlyThese() throws IOException {
        String name = Stage.uniqueName("full");
        Inbox full = Stage.newInbox(Map.of("localPart", name, "purpose", "CAMPAIGN", "maxMessages", 1));
        full.receives(Mail.about("One").saying("Words").bytes());
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
            smtp.say("RCPT TO:<" + full.address() + ">").expecting(552);
        }
        await().until(() -> full.api()
                .get(full.path() + "/refused-mail")
                .expecting(200)
                .text()
                .contains("FULL"));
        visit.signIn(Stage.acme().withRole("OWNER"), "");

        assertNeedLeadsTo("refused in the last 24 hours", "addresses?only=refused&state=all");
        assertThat(visit.list().addresses(name).first()).isVisible();
        assertThat(visit.list().chosenFilters()).hasText(new String[] {"Refused mail in the last 24 hours"});
        assertNeedLeadsTo("not verified", "domains?only=unverified");
        assertThat(visit.list().count()).hasText("1 entry");
        assertThat(visit.list().cell("reply.acme.example").first()).isVisible();
        assertNeedLeadsTo("within 7 days", "api-keys?of=all&only=ending");
        assertThat(visit.list().cell("nightly import").first()).isVisible();
    }

    private void assertNeedLeadsTo(String words, String list) {
        visit.open("");
        visit.overview().need(words).click();
        visit.arrivesAt(list);
    }

    private void isToldOfASuspension(Api operator, String tenant) {
        Locator told = visit.text("Your organisation is suspended");
        operator.post(tenant + "/suspend").expecting(200);
        assertThat(told).isVisible();
        operator.post(tenant + "/resume").expecting(200);
        assertThat(told).hasCount(0);
    }

    @Test
    void ticksOffTheFirstStepsOfANewOrganisationWhileSomebodyLooks() throws IOException {
        Endpoints.User gregor = Stage.globex().withRole("OWNER");
        String slug = Stage.uniqueName("begin");
        String name = Stage.uniqueName("Beginnings");
        String path = "/platform/tenants/" + slug;
        String domain = "in." + slug + ".example";
        Api operator = Stage.operator();
        OperatorCommands commands = new OperatorCommands(Stage.system());
        commands.does("tenant", "create", "--slug", slug, "--name", name);
        commands.adds(gregor.username(), slug, "OWNER");
        visit.signIn(gregor, "");
        visit.switchTo(name);
        OverviewPage overview = visit.overview();
        assertThat(overview.steps()).containsText("0 of 6 done");
        assertThat(visit.text("Nothing needs you at the moment.")).isVisible();

        operator.post(path + "/domains", Map.of("name", domain)).expecting(201);
        assertThat(overview.step("Bring a domain", true)).isVisible();
        assertThat(overview.need("not verified")).isVisible();
        operator.post(path + "/domains/" + domain + "/verify").expecting(200);
        assertThat(overview.step("Have it verified", true)).isVisible();
        Api program = People.keyOf(slug, gregor.username(), "first");
        assertThat(overview.step("Make an API key", true)).isVisible();
        Inbox inbox = Inbox.created(program, Map.of());
        assertThat(overview.step("Create an address", true)).isVisible();
        inbox.receives(Mail.about("First").saying("Words").bytes());
        assertThat(overview.step("Receive the first message", true)).isVisible();

        visit.button("Hide").click();
        assertThat(overview.step("Invite a colleague", false)).isHidden();
        visit.reload();
        assertThat(overview.steps()).containsText("5 of 6 done");
        assertThat(overview.step("Invite a colleague", false)).isHidden();
        visit.button("Show").click();
        assertThat(overview.step("Invite a colleague", false)).isVisible();
        isToldOfASuspension(operator, path);
        commands.adds(Stage.globex().withRole("DEVELOPER").username(), slug, "DEVELOPER");
        assertThat(overview.steps()).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEVELOPER", "AUDITOR"})
    void leadsNobodyWhereTheirRoleDoesNotReach(String role) {
        visit.signIn(Stage.acme().withRole(role), "");
        assertThat(visit.overview().value("Live addresses")).hasText(Pattern.compile("[0-9,]+"));
        List<String> ways = visit.overview().ways();

        assertThat(ways).contains("arrivals", "addresses");
        for (String way : ways) {
            visit.open(way);
            assertThat(visit.frame()).isVisible();
            visit.isQuiet();
            assertThat(visit.heading("Your role doesn’t reach here")).isHidden();
        }
    }
}
