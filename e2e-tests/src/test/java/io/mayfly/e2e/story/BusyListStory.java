package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody is busy with in a list stays as it is while rows come and go by themselves. */
class BusyListStory {
    private static final int MANY = 40;

    /** Longer than what a list loads ahead. */
    private static final int LONG = 150;

    @Test
    void keepsTheMenuOfARowOpenWhileMailArrives() throws IOException {
        Inbox first = Stage.newInbox();
        Inbox second = Stage.newInbox();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            visit.list().more(first.address()).click();
            PlaywrightAssertions.assertThat(visit.list().offered().getByText("Extend"))
                    .isVisible();

            second.receives(Mail.about("One").bytes());
            visit.list().waitUntilSaid(second.address(), "1 new");

            visit.list().offered().getByText("Pause").click();
            visit.list().waitUntilSaid(first.address(), "Paused");
            visit.list().waitUntilSaid(second.address(), "Active");
        }
    }

    @Test
    void keepsTheFocusAtTheRowItIsAtWhenAnotherComesAboveIt() throws IOException {
        Inbox inbox = Stage.newInbox();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            visit.list().more(inbox.address()).focus();

            Inbox above = Stage.newInbox();
            PlaywrightAssertions.assertThat(visit.list().cell(above.address()).first())
                    .isVisible();
            PlaywrightAssertions.assertThat(visit.list().more(inbox.address())).isFocused();

            visit.press("Enter");
            visit.list().offered().getByText("Delete").click();
            PlaywrightAssertions.assertThat(visit.dialog()).containsText(inbox.address());
            PlaywrightAssertions.assertThat(visit.button("Cancel")).isFocused();
            visit.press("Escape");
            PlaywrightAssertions.assertThat(visit.dialog()).hasCount(0);
            inbox.receives(Mail.about("One").bytes());
            visit.list().waitUntilSaid(inbox.address(), "1 new");
            PlaywrightAssertions.assertThat(visit.list().more(inbox.address())).isFocused();
        }
    }

    @Test
    void keepsTheMenuOfAnInboxOpenAndTheKeyboardAtItsMessageWhileMailArrives() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("First").bytes());
        inbox.receives(Mail.about("Second").bytes());
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = visit.openInbox(inbox.address());
            visit.list().more(inbox.address()).click();
            PlaywrightAssertions.assertThat(visit.list().offered().getByText("Extend"))
                    .isVisible();
            inbox.receives(Mail.about("Third").bytes());
            PlaywrightAssertions.assertThat(page.message("Third")).isVisible();
            PlaywrightAssertions.assertThat(visit.list().offered().getByText("Extend"))
                    .isVisible();
            visit.press("Escape");

            visit.list().focusesRow("Second");
            inbox.receives(Mail.about("Fourth").bytes());
            PlaywrightAssertions.assertThat(page.message("Fourth")).isVisible();
            visit.press("Enter");

            PlaywrightAssertions.assertThat(page.openRow("Second")).isVisible();
            assertThat(page.openRow("Third").count()).isZero();
        }
    }

    @Test
    void keepsAScrolledInboxWhereItIsWhileMailArrives() throws IOException {
        Inbox inbox = Stage.newInbox();
        for (int i = 1; i <= MANY; i++) {
            inbox.receives(Mail.about("Letter %02d".formatted(i)).bytes());
        }
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = visit.openInbox(inbox.address());
            page.scrollsTo(MANY - 15);
            PlaywrightAssertions.assertThat(page.message("Letter 15")).isVisible();
            double before = page.message("Letter 15").boundingBox().y;

            inbox.receives(Mail.about("One more").bytes());
            PlaywrightAssertions.assertThat(visit.text("41 messages").first()).isVisible();

            PlaywrightAssertions.assertThat(page.message("Letter 15")).isVisible();
            assertThat(page.message("Letter 15").boundingBox().y).isCloseTo(before, within(2.0));
            PlaywrightAssertions.assertThat(page.message("One more")).hasCount(0);
        }
    }

    @Test
    void givesTheKeyboardBackToTheRowWhoseMenuWasOpen() {
        Inbox inbox = Stage.newInbox();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            visit.list().more(inbox.address()).focus();
            visit.press("Enter");
            PlaywrightAssertions.assertThat(visit.list().offered().first()).isFocused();
            double beside = visit.list().more(inbox.address()).boundingBox().y;
            comesAbove(visit, 5);
            assertThat(visit.list().more(inbox.address()).boundingBox().y).isCloseTo(beside, within(2.0));

            visit.press("Escape");
            PlaywrightAssertions.assertThat(visit.list().offered()).hasCount(0);

            PlaywrightAssertions.assertThat(visit.list().more(inbox.address())).isFocused();
            visit.press("Enter");
            visit.list().offered().getByText("Delete").click();
            PlaywrightAssertions.assertThat(visit.dialog()).containsText(inbox.address());
            comesAbove(visit, 5);
            visit.press("Escape");
            PlaywrightAssertions.assertThat(visit.list().more(inbox.address())).isFocused();
        }
    }

    @Test
    void keepsTheKeyboardAtARowThatManyPushOutOfView() {
        Inbox inbox = Stage.newInbox();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            visit.list().more(inbox.address()).waitFor();
            visit.list().focusesBoxOf(inbox.address());
            assertThat(visit.list().keyboardAt()).isEqualTo(inbox.address());

            for (int i = 0; i < 4; i++) {
                comesAbove(visit, 6);
                assertThat(visit.list().keyboardAt()).isEqualTo(inbox.address());
            }

            visit.press(" ");
            PlaywrightAssertions.assertThat(visit.list().bulk()).containsText("1 chosen");
            visit.list().bulk().getByText("Delete").click();
            PlaywrightAssertions.assertThat(visit.dialog()).containsText(inbox.address());
        }
    }

    @Test
    void keepsTheEndOfAListWhereItIsWhileRowsAboveGo() throws IOException {
        Inbox inbox = Stage.newInbox();
        for (int i = 1; i <= MANY; i++) {
            inbox.receives(Mail.about("Letter %02d".formatted(i)).bytes());
        }
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = visit.openInbox(inbox.address());
            page.scrollsTo(MANY - 1);
            PlaywrightAssertions.assertThat(page.message("Letter 01")).isVisible();
            double before = page.message("Letter 03").boundingBox().y;

            inbox.messages().stream()
                    .limit(4)
                    .forEach(message -> inbox.api()
                            .delete(inbox.path() + "/messages/"
                                    + message.path("id").asText())
                            .expecting(204));
            PlaywrightAssertions.assertThat(visit.text(MANY - 4 + " messages").first())
                    .isVisible();

            assertThat(page.message("Letter 03").boundingBox().y).isCloseTo(before, within(2.0));
        }
    }

    @Test
    void leadsTheKeyboardToTheEndOfAListThatIsNotLoadedYet() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("maxMessages", LONG));
        for (int i = 1; i <= LONG; i++) {
            inbox.receives(Mail.about("Letter %03d".formatted(i)).bytes());
        }
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = visit.openInbox(inbox.address());
            visit.list().focusesRow("Letter 150");

            visit.press("Control+End");
            PlaywrightAssertions.assertThat(page.message("Letter 001")).isVisible();
            visit.press("Enter");

            PlaywrightAssertions.assertThat(page.openRow("Letter 001")).isVisible();
        }
    }

    /** Makes so many addresses, and waits until the list has them. */
    private static void comesAbove(Visit visit, int many) {
        Inbox newest = Stage.newInbox();
        for (int i = 1; i < many; i++) {
            newest = Stage.newInbox();
        }
        visit.list().waitUntilThere(newest.address());
    }
}
