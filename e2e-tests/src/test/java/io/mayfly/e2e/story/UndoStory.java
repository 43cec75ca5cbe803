package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is destroyed in the console: asked for in words, never by a key pressed too much, and undone for a while. */
class UndoStory extends BrowserStory {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static Inbox inbox(String prefix) {
        return Stage.newInbox(Map.of("localPart", Stage.uniqueName(prefix), "purpose", "TEST"));
    }

    private static String state(Inbox inbox) {
        return inbox.shown().path("state").asText();
    }

    private static void isDeletedInTheEnd(Inbox inbox) {
        await().atMost(PATIENCE).until(() -> state(inbox).equals("DELETED"));
    }

    private void deletes(Inbox inbox) {
        visit.list().does(inbox.address(), "Delete");
        visit.confirm("Delete " + inbox.address());
    }

    @Test
    void showsANewKeyUntilSomebodySaysThatItIsCopied() {
        visit.signIn(Stage.acme().withRole("OWNER"), "api-keys");
        visit.button("New key").first().click();
        visit.dialog().locator("input").first().fill(Stage.uniqueName("shown-once"));
        visit.button("Create key").click();
        assertThat(visit.heading("Your new key")).isVisible();
        assertThat(visit.dialog().locator("mf-copy button")).isFocused();

        visit.press("Escape");
        visit.clickOutside();

        assertThat(visit.heading("Your new key")).isVisible();
        visit.button("I have copied it").click();
        assertThat(visit.dialog()).hasCount(0);
    }

    /** A person's click lasts, and what goes away meanwhile must not move the button from under it. */
    @Test
    void takesASlowClickAfterAFaultWasMended() {
        String name = Stage.uniqueName("mended");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        visit.button("New address").first().click();
        visit.dialog().locator("input").first().fill("Adm1n");
        visit.button("Create address").click();
        assertThat(visit.dialog()).containsText("speaks for the whole domain");

        visit.dialog().locator("input").first().fill(name);
        visit.button("Create address").click(new Locator.ClickOptions().setDelay(150));

        assertThat(visit.dialog()).containsText(name + "@");
    }

    @Test
    void makesAKeyForSomeNetworksAndTellsWhichAreNone() {
        String name = Stage.uniqueName("networks");
        visit.signIn(Stage.acme().withRole("OWNER"), "api-keys");
        visit.button("New key").first().click();
        visit.dialog().getByLabel("Only from these networks").fill("10.1.2.3/8, example.com");
        visit.button("Create key").click();
        assertThat(visit.dialog()).containsText("A key’s name has 1 to 100 characters.");
        assertThat(visit.dialog()).containsText("“example.com” is neither an IP address nor a range");

        visit.dialog().locator("input").first().fill(name);
        visit.dialog().getByLabel("Only from these networks").fill("10.1.2.3/8 2001:db8::1");
        visit.button("Create key").click();
        visit.button("I have copied it").click();
        visit.list().cell(name).first().click();

        assertThat(visit.dialog()).containsText("10.0.0.0/8, 2001:db8::1");

        visit.button("Replace").click();
        visit.button("Make new key").click();
        assertThat(visit.heading("Your new key")).isVisible();
        visit.button("I have copied it").click();
        assertThat(visit.list().cell(name)).hasCount(2);
    }

    @Test
    void hasTheFocusOnTheWayBackWhenItAsks() {
        Inbox inbox = inbox("focus");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());

        visit.list().does(inbox.address(), "Delete");

        assertThat(visit.button("Cancel")).isFocused();
        visit.press("Enter");
        assertThat(visit.dialog()).hasCount(0);
        assertThat(visit.button("Undo")).hasCount(0);
        assertThat(state(inbox)).isEqualTo("ACTIVE");
    }

    @Test
    void saysAllOfWhatItDeletesAlsoOnAPhone() {
        Inbox inbox = inbox("a-name-that-is-longer-than-a-phone-is-wide");
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "en-GB"))) {
            phone.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());
            phone.list().does(inbox.address(), "Delete");

            Locator deed = phone.button("Delete " + inbox.address());
            assertThat(deed).isVisible();
            phone.list().waitUntilWithinTheWindow(deed);
        }
    }

    /** The second deletion, which happens, is the clock for the first, which doesn't. */
    @Test
    void deletesNothingThatWasUndone() {
        Inbox kept = inbox("kept");
        Inbox gone = inbox("gone");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + kept.address());
        deletes(kept);
        assertThat(visit.text("is about to be deleted, even if you close the page"))
                .isVisible();
        assertThat(visit.list().cell("Being deleted").first()).isVisible();

        visit.button("Undo").click();

        assertThat(visit.text(kept.address() + " stays")).isVisible();
        assertThat(visit.list().cell("Being deleted")).hasCount(0);
        visit.open("addresses?q=" + gone.address());
        deletes(gone);
        isDeletedInTheEnd(gone);
        assertThat(state(kept)).isEqualTo("ACTIVE");
    }

    @Test
    void deletesWhatWasNotUndoneAlsoWhenThePageIsClosed() {
        Inbox inbox = inbox("closed");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());
        deletes(inbox);
        assertThat(visit.button("Undo")).isVisible();
        assertThat(state(inbox)).isEqualTo("ACTIVE");

        visit.close();

        isDeletedInTheEnd(inbox);
    }

    @Test
    void deletesWhatWasNotUndoneAlsoAfterSigningOut() {
        Inbox inbox = inbox("signed-out");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());
        deletes(inbox);
        assertThat(visit.button("Undo")).isVisible();

        visit.signOut();
        assertThat(visit.login().username()).isVisible();

        isDeletedInTheEnd(inbox);
    }

    /** The second deletion, which happens also when the page is closed, is the clock for the first, which doesn't. */
    @Test
    void deletesAMessageUnlessThatIsUndone() throws IOException {
        Inbox inbox = inbox("mail");
        inbox.receives(Mail.about("Kept").bytes());
        inbox.receives(Mail.about("Gone").bytes());
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        InboxPage page = visit.openInbox(inbox.address());
        page.openMessage("Kept");
        visit.press("e");
        visit.confirm("Delete message");
        assertThat(page.text("The message is about to be deleted")).isVisible();
        assertThat(page.message("Kept")).hasClass(Pattern.compile("going"));
        page.message("Kept").click();
        visit.button("Undo the deletion").click();
        assertThat(page.text("The message stays")).isVisible();
        assertThat(page.message("Kept")).not().hasClass(Pattern.compile("going"));

        page.openMessage("Gone");
        visit.press("e");
        visit.confirm("Delete message");
        assertThat(page.message("Gone")).hasClass(Pattern.compile("going"));
        visit.close();

        await().atMost(PATIENCE).until(() -> inbox.subjects().equals(List.of("Kept")));
    }

    @Test
    void showsOnAnotherPageWhatIsGoingAndUndoesItThere() {
        Inbox inbox = inbox("elsewhere");
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + inbox.address());
        deletes(inbox);
        assertThat(visit.button("Undo")).isVisible();

        visit.open("addresses/" + inbox.address());
        visit.list().does(inbox.address(), "Undo the deletion");

        assertThat(visit.text(inbox.address() + " stays")).isVisible();
        assertThat(state(inbox)).isEqualTo("ACTIVE");
    }

    @Test
    void deletesAndKeepsSeveralTogether() {
        String prefix = Stage.uniqueName("bulk");
        Inbox first = Stage.newInbox(Map.of("localPart", prefix + "-1", "purpose", "TEST"));
        Inbox second = Stage.newInbox(Map.of("localPart", prefix + "-2", "purpose", "TEST"));
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=" + prefix);
        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        assertThat(visit.list().bulk()).containsText("2 chosen");

        visit.list().bulk().getByText("Delete").click();
        visit.confirm("Delete 2 addresses");
        assertThat(visit.text("2 addresses are about to be deleted")).isVisible();
        assertThat(visit.list().bulk()).isHidden();
        visit.press("z");

        assertThat(visit.text("2 addresses stay")).isVisible();
        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        visit.list().bulk().getByText("Delete").click();
        visit.confirm("Delete 2 addresses");
        isDeletedInTheEnd(first);
        isDeletedInTheEnd(second);
    }
}
