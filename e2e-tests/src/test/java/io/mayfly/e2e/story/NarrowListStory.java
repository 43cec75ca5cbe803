package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser.Window;
import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the console on a phone. */
class NarrowListStory extends BrowserStory {
    private final Endpoints.User owner = Stage.acme().withRole("OWNER");

    @Test
    void showsOnAPhoneWhatIsUnreadAndBreaksAddressesAtTheirParts() throws IOException {
        String name = Stage.uniqueName("narrow");
        Inbox inbox = Stage.newInbox(Map.of("localPart", name, "purpose", "TEST"));
        inbox.receives(Mail.about("New").bytes());
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "en-GB"))) {
            phone.signIn(owner, "addresses?q=" + name);
            assertThat(phone.list().cell(name).locator(".mf-badge:visible").first())
                    .hasText("1 new");
            assertThat(phone.list()
                            .breaksNoWord(phone.list()
                                    .cell(name)
                                    .locator("mf-address")
                                    .first()))
                    .isTrue();

            phone.open("arrivals");
            Locator arrived = phone.list().cell(name).locator("mf-address").first();
            assertThat(arrived).hasText(inbox.address());
            assertThat(phone.list().breaksNoWord(arrived)).isTrue();
            phone.list().waitUntilWithinTheWindow(arrived);

            phone.open("domains");
            assertThat(phone.list().cell("in.acme.example").first()).containsText("Claimed ");
        }
    }

    @Test
    void opensTheMenuOfARowThoughItsSignIsMissedByALittle() {
        String name = Stage.uniqueName("near");
        Inbox inbox = Stage.newInbox(Map.of("localPart", name, "purpose", "TEST"));
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "en-GB"))) {
            phone.signInOnTheWay(owner, "addresses?q=" + name);
            phone.open("addresses?q=" + name);
            phone.list().waitUntilWithinTheWindow(phone.list().more(inbox.address()));

            phone.list().missesALittle(phone.list().more(inbox.address()));

            assertThat(phone.list().offered().getByText("Extend")).isVisible();
            phone.arrivesAt("addresses?q=" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE"})
    void showsOnAPhoneWhatCanBeDoneWithAKey(String language) {
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, language))) {
            phone.signInOnTheWay(owner, "api-keys?of=all");
            phone.open("api-keys?of=all");
            Locator revoke = phone.list().buttons().first();
            assertThat(revoke).isVisible();

            phone.list().waitUntilWithinTheWindow(revoke);
            phone.open("domains");
            assertThat(phone.list().cell("in.acme.example").first()).isVisible();
            phone.list()
                    .waitUntilWithinTheWindow(
                            phone.list().cell("in.acme.example").first());
        }
    }
}
