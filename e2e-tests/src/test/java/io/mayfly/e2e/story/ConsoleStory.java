package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.Visit;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console, as each role meets it. */
class ConsoleStory extends BrowserStory {
    @Test
    void asksEverybodyToSignInFirst() {
        for (String view :
                new String[] {"", "addresses", "domains", "members", "api-keys", "audit", "addresses/a@in.acme.example"
                }) {
            visit.open(view);

            assertThat(visit.login().username()).isVisible();
        }
    }

    @Test
    void showsAnAuditorNeitherTheWayToCreateNorContents() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(
                Mail.about("Not for auditors").saying("Confidential words").bytes());

        visit.signIn(Stage.acme().withRole("AUDITOR"), "addresses");
        assertThat(visit.heading("Addresses")).isVisible();
        assertThat(visit.button("New address")).hasCount(0);
        assertThat(visit.ways()).contains("Addresses", "Domains", "Members", "API keys", "Audit");
        visit.open("members");
        assertThat(visit.text("Olivia Owens").first()).isVisible();
        assertThat(visit.button("Remove Dana Diaz")).hasCount(0);
        visit.open("api-keys?of=all");
        assertThat(visit.text("laptop").first()).isVisible();
        assertThat(visit.button("New key")).hasCount(0);
        assertThat(visit.button("Revoke “laptop” of Dana Diaz")).hasCount(0);

        visit.openInbox(inbox.address());
        assertThat(visit.heading("Message contents are not for your role")).isVisible();
        assertThat(visit.text("Not for auditors")).hasCount(0);
    }

    @Test
    void showsADeveloperNoAuditLog() {
        visit.signIn(Stage.acme().withRole("DEVELOPER"), "addresses");

        assertThat(visit.button("New address").first()).isVisible();
        assertThat(visit.ways()).contains("API keys").doesNotContain("Audit", "Members");
        visit.open("audit");
        assertThat(visit.heading("Your role doesn’t reach here")).isVisible();
    }

    @Test
    void showsNothingOfAnotherTenant() throws IOException {
        Inbox ours = Stage.newInbox();
        ours.receives(Mail.about("Ours alone").bytes());

        visit.signIn(Stage.globex().withRole("OWNER"), "addresses");
        assertThat(visit.text("shop-login@in.globex.example").first()).isVisible();
        assertThat(visit.text("in.acme.example")).hasCount(0);

        visit.open("addresses/" + ours.address());
        assertThat(visit.heading("There is no such address")).isVisible();
        assertThat(visit.text("Ours alone")).hasCount(0);
    }

    @Test
    void remembersTheThemeThatWasChosen() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        visit.chooseTheme("Light");
        await().untilAsserted(() -> assertThat(visit.theme()).isNotEqualTo("dark"));
        String light = visit.backgroundColour();

        visit.chooseTheme("Dark");

        await().untilAsserted(() -> assertThat(visit.theme()).isEqualTo("dark"));
        assertThat(visit.backgroundColour()).isNotEqualTo(light);
        visit.reload();
        assertThat(visit.frame()).isVisible();
        await().untilAsserted(() -> assertThat(visit.theme()).isEqualTo("dark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "members", "addresses?search=gr%C3%B6%C3%9Fe", "audit"})
    void landsOnTheViewThatWasAskedForAfterSigningIn(String view) {
        visit.signInOnTheWay(Stage.acme().withRole("OWNER"), view);

        visit.arrivesAt(view);
    }

    @Test
    void asksToSignInAgainAfterSigningOut() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");

        visit.signOut();
        assertThat(visit.frame()).not().isVisible();
        assertThat(visit.login().username()).isVisible();

        visit.open("addresses");
        assertThat(visit.login().username()).isVisible();
    }

    @Test
    void showsAnInboxThatHasEndedAsEnded() {
        Inbox inbox = Stage.newInbox(Map.of("purpose", "TEST"));
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses/" + inbox.address());
        assertThat(visit.text("Waiting for mail")).isVisible();

        inbox.api().delete(inbox.path()).expecting(204);

        assertThat(visit.heading("This address has ended")).isVisible();
    }

    /** A browser has few connections to a host: none may be held by a page that only lies open. */
    @Test
    void keepsTenPagesOfOneBrowserAtWork() throws IOException {
        Inbox inbox = Stage.newInbox();
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses/" + inbox.address());
        for (int page = 0; page < 9; page++) {
            Visit beside = visit.beside();
            beside.open("addresses");
            assertThat(beside.heading("Addresses")).isVisible();
        }

        inbox.receives(Mail.about("To the first of ten").bytes());

        assertThat(visit.text("To the first of ten").first()).isVisible();
    }

    /** Payara mixes up requests when sockets are closed amid something. */
    @Test
    void opensNoWebSocket() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        assertThat(visit.heading("Addresses")).isVisible();

        assertThat(visit.opensWebSocket("VAADIN/push?v-r=push&v-uiId=0")).isFalse();
    }
}
