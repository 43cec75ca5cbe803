package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.InboxPage;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A new user's hour: from the operator's commands to an organisation at work, seen in the browser. */
class FirstHourStory extends BrowserStory {
    private static final Pattern PASSWORD = Pattern.compile("shown only now: (\\S+)");
    private static final Pattern KEY = Pattern.compile("mf_\\S+");

    private final OperatorCommands commands = new OperatorCommands(Stage.system());
    private final String slug = Stage.uniqueName("erle");
    private final String domain = "in." + slug + ".example";
    private final String owner = slug + "-clara";

    @Test
    void leadsFromAnOrganisationOfOnesOwnToAKeyAndTheAuditLog() throws IOException {
        commands.does("tenant", "create", "--slug", slug, "--name", "Gärtnerei Erle & Töchter");
        String added = commands.does(
                "member",
                "add",
                "--tenant",
                slug,
                "--username",
                owner,
                "--email",
                owner + "@people.example",
                "--role",
                "OWNER");
        commands.does("domain", "add", domain, "--tenant", slug);
        commands.does("domain", "verify", domain, "--tenant", slug);

        visit.signInForTheFirstTime(
                owner, first(PASSWORD, added, 1), UUID.randomUUID().toString());
        assertThat(visit.overview().steps()).containsText("2 of 6 done");

        readsTheCodeOfTheFirstMail();
        String secret = makesAKey();
        Api program = Stage.anonymous().withKey(secret);
        assertThat(program.get("/me")
                        .expecting(200)
                        .json()
                        .path("tenant")
                        .path("slug")
                        .asText())
                .isEqualTo(slug);

        visit.open("");
        assertThat(visit.overview().steps()).containsText("5 of 6 done");
        findsItAllInTheAuditLog(secret);
    }

    private void findsItAllInTheAuditLog(String secret) {
        visit.open("audit");
        for (String deed : new String[] {"API key created", "Address created", "Domain verified", "Member added"}) {
            assertThat(visit.list().cell(deed).first()).isVisible();
        }
        visit.list().cell("API key created").first().click();
        assertThat(visit.dialog()).containsText("api-key.created");
        assertThat(visit.dialog()).not().containsText(secret);
    }

    private void readsTheCodeOfTheFirstMail() throws IOException {
        String address = "rosen-newsletter@" + domain;
        InboxPage inbox = visit.createAddress("rosen-newsletter");
        assertThat(visit.heading(address)).isVisible();
        Stage.deliver(
                address, Mail.about("Ihr Code").saying("Ihr Code ist 482913.").bytes());
        inbox.openMessage("Ihr Code");
        assertThat(inbox.shown()).containsText("482913");
    }

    private String makesAKey() {
        visit.open("api-keys");
        visit.button("New key").first().click();
        visit.dialog().locator("input").first().fill("Gewächshaus");
        visit.button("Create key").click();
        assertThat(visit.heading("Your new key")).isVisible();
        String secret = first(KEY, visit.dialog().innerText(), 0);
        visit.button("I have copied it").click();
        assertThat(visit.list().cell("Gewächshaus").first()).isVisible();
        return secret;
    }

    private static String first(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .findFirst()
                .orElseThrow();
    }
}
