package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console keeps pages for people, and for each of them few; a page has the server do little at once. */
class OpenPagesStory {
    private static final int MOST = 20;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_SESSIONS = 10;

    private final RawHttp raw = new RawHttp(URI.create(Stage.endpoints().console()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?v-r=init&location=&query=",
                "GET /?v-r=webcomponent-resync",
                "GET /addresses",
                "GET /never-was"
            })
    void keepsNothingForNobody(String request) throws IOException {
        RawHttp.Reply reply = raw.send(request, "Accept: */*");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    /** It doesn't say what it is going to do with the answer. */
    @Test
    void sendsAnOldBrowserStraightToTheSignIn() throws IOException {
        RawHttp.Reply reply = raw.send("GET /addresses", "Accept: text/html,*/*;q=0.8");

        assertThat(reply.header("Location")).containsExactly(Stage.endpoints().console() + "login");
    }

    @Test
    void takesNoMoreThanAPageHasToTell() throws IOException {
        int status = raw.statusOfUnfinished(
                "POST /?v-r=uidl&v-uiId=0", "Content-Type: application/json", "Content-Length: 131073");

        assertThat(status).isEqualTo(413);
    }

    @Test
    void doesOnlySoMuchAtOnce() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");

            assertThat(visit.statusOfDoings(MOST_AT_ONCE)).isEqualTo(200);
            assertThat(visit.statusOfDoings(MOST_AT_ONCE + 1)).isEqualTo(413);
        }
    }

    @Test
    void closesThePageThatWasSilentForTheLongestTime() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            assertThat(visit.frame()).isVisible();

            visit.inSilence(() -> {
                for (int i = 0; i < MOST; i++) {
                    assertThat(visit.statusOf("?v-r=init&location=&query=")).isEqualTo(200);
                }
            });

            assertThat(visit.heading("This page has been closed")).isVisible();
            visit.text("Open again").click();
            assertThat(visit.frame()).isVisible();
        }
    }

    @Test
    void endsTheSessionOfAPersonThatWasUsedLeastLately() {
        try (WebBrowser browser = new WebBrowser();
                Visit first = browser.newVisit(Stage.endpoints().console())) {
            first.signIn(Stage.globex().withRole("DEVELOPER"), "addresses");
            assertThat(first.frame()).isVisible();

            first.inSilence(() -> {
                for (int i = 0; i < MOST_SESSIONS; i++) {
                    try (Visit another = browser.newVisit(Stage.endpoints().console())) {
                        another.signIn(Stage.globex().withRole("DEVELOPER"), "addresses");
                    }
                }
            });

            assertThat(first.heading("You have been signed out")).isVisible();
        }
    }

    /** Behind other doors nobody counts what one person asks for at once. */
    @ParameterizedTest
    @ValueSource(strings = {"login/", "callback/", "logout/", "signed-out/", "backchannel-logout/", "docs/x"})
    void servesItsPagesByItsOwnDoorOnly(String path) {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");

            assertThat(visit.statusOf(path + "?v-r=init&location=&query=")).isEqualTo(404);
        }
    }

    /** As a link in a mail could have somebody ask for. */
    @ParameterizedTest
    @ValueSource(strings = {"?closeApplication", "?restartApplication", "?v-r=init&restartApplication"})
    void closesNoPageForALink(String link) {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            assertThat(visit.button("New address").first()).isVisible();

            assertThat(visit.statusOf(link)).isEqualTo(404);

            visit.button("New address").first().click();
            assertThat(visit.dialog()).isVisible();
        }
    }
}
