package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Mail in the console: shown as it was meant, harmless, and handled by mouse and keyboard. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is there from before the first test until after the last
class MailViewStory {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private WebBrowser browser;
    private Visit visit;
    private Inbox inbox;

    @BeforeAll
    void startBrowser() {
        browser = new WebBrowser();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void arrive() {
        inbox = Stage.newInbox();
        visit = browser.newVisit(Stage.endpoints().console());
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    private InboxPage signIn() {
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        return visit.openInbox(inbox.address());
    }

    @Test
    void showsANewsletterAsItWasLaidOutAndAsksNobodyOutsideForAnything() throws IOException {
        inbox.receives(NewsletterMail.bytes());
        InboxPage page = signIn();
        page.openMessage("Spring newsletter");

        assertThat(page.html().locator("h1")).hasText("Spring is here");
        assertThat(page.widthInHtml("table.wrap")).isEqualTo(600);
        assertThat(page.widthInHtml(".half")).isEqualTo(300);
        assertThat(page.html().locator("h1")).hasCSS("color", "rgb(13, 118, 110)");
        assertThat(page.html().locator("h1")).hasCSS("position", "static");
        assertThat(page.html().locator(".mf-mail-body")).hasCSS("background-color", "rgb(238, 238, 238)");
        assertThat(page.html().locator("body")).not().containsText("Script ran");
        assertThat(page.html().getByAltText("Logo")).hasJSProperty("naturalWidth", 1);
        assertThat(page.text("2 trackers removed")).isVisible();
        assertThat(page.htmlFrame()).hasAttribute("sandbox", Pattern.compile("^(?!.*allow-scripts).*$"));
        assertThat(visit.hosts()).allMatch(MailViewStory::isOurs);

        page.text("Phone width").click();
        assertThat(page.htmlFrame()).hasCSS("width", "360px");
        assertThat(page.widthInHtml("table.wrap")).isLessThanOrEqualTo(360);
        page.text("Phone width").click();

        visit.button("Show them once").click();
        assertThat(page.html().getByAltText("Picture")).hasAttribute("src", "http://outside.example/picture.png");
        assertThat(page.html().locator("img")).hasCount(2);
        assertThat(visit.hosts()).contains("outside.example").doesNotContain("tracker.example");
    }

    @Test
    void letsNoLinkInAMailFillAWindowOrSignOut() throws IOException {
        String console = Stage.endpoints().console();
        String mail = """
            From: Mallory <mallory@outside.example>
            To: someone@somewhere.example
            Subject: Links
            Content-Type: text/html

            <p>Sign in again</p><a href="%smail-frame/%s/latest?images=1">Look</a> <a href="%slogout">Leave</a>
            <img src="http://outside.example/picture.png" width="200" height="100" alt="Picture">
            """.formatted(console, inbox.address(), console);
        inbox.receives(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        InboxPage page = signIn();
        page.message("Links").click();
        assertThat(page.html().getByText("Sign in again")).isVisible();

        assertThat(page.follows("Look")).doesNotContain("Sign in again");
        page.follows("Leave");

        visit.open("addresses");
        assertThat(visit.frame()).isVisible();
        assertThat(visit.heading("Addresses")).isVisible();
        assertThat(visit.hosts()).doesNotContain("outside.example");
    }

    private static boolean isOurs(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    @Test
    void givesAProgramTheSameHtmlWithAddressesAsTheyWereSent() throws IOException {
        inbox.receives(NewsletterMail.bytes());

        String html = inbox.api()
                .get(inbox.path() + "/messages/latest/html")
                .expecting(200)
                .text();

        assertThat(html)
                .contains(
                        "href=\"https://shop.example/confirm?a=1&amp;b=x+y\"",
                        ".mf-mail .wrap{width:600px",
                        "data:image/png")
                .doesNotContain("&#61;", "outside.example", "tracker.example", "url(", "@import", "<script");
    }

    @Test
    void linksTheAddressesThatATextNames() throws IOException {
        inbox.receives(NewsletterMail.bytes());
        InboxPage page = signIn();
        page.openMessage("Spring newsletter");

        page.chooseTab("Text");

        assertThat(page.shown().locator("a")).hasAttribute("href", "https://shop.example/confirm?a=1&b=x+y");
        assertThat(page.shown().locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(page.shown().locator("a")).hasAttribute("target", "_blank");
    }

    @Test
    void showsPicturesInPlaceAndGivesAllAttachmentsAtOnce() throws IOException {
        inbox.receives(NewsletterMail.bytes());
        InboxPage page = signIn();
        page.openMessage("Spring newsletter");

        page.chooseTab("Attachments (2)");

        assertThat(page.shown().getByText("Shown in the message")).hasCount(1);
        assertThat(page.shown().locator("img.mf-preview")).hasJSProperty("naturalWidth", 1);
        assertThat(page.text("The letter before.eml")).isVisible();
        assertThat(visit.button("Preview logo.png")).isVisible();
        assertThat(names(visit.download("Download all as ZIP")))
                .containsExactly("logo.png", "The letter before.eml", "logo (3).png");
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void saysInTheTitleHowManyAreUnreadAndMarksByKey() throws IOException {
        inbox.receives(Mail.about("First").withHtml("<p>First words</p>").bytes());
        inbox.receives(Mail.about("Second").withHtml("<p>Second words</p>").bytes());
        InboxPage page = signIn();
        visit.isTitled(Pattern.compile("^\\(2\\) .*"));

        page.openMessage("Second");
        visit.isTitled(Pattern.compile("^\\(1\\) .*"));
        inbox.receives(Mail.about("Third").bytes());
        visit.isTitled(Pattern.compile("^\\(2\\) .*"));

        page.html().locator("p").click();
        visit.press("u");
        visit.isTitled(Pattern.compile("^\\(3\\) .*"));
        visit.press("j");
        assertThat(visit.heading("First")).isVisible();
        visit.isTitled(Pattern.compile("^\\(2\\) .*"));
    }

    @Test
    void comesBackFromTheFrameByEscape() throws IOException {
        inbox.receives(Mail.about("First").withHtml("<p>First words</p>").bytes());
        InboxPage page = signIn();
        page.openMessage("First");

        page.html().locator("p").click();
        assertThat(page.aroundHtml()).isFocused();
        visit.press("Escape");

        assertThat(page.message("First")).isFocused();
    }

    @Test
    void findsWithinTheInboxAndKeepsTheSearchInTheUrl() throws IOException {
        inbox.receives(Mail.about("Your code").bytes());
        inbox.receives(
                Mail.about("Your order").from("Lamps <noreply@lamps.example>").bytes());
        InboxPage page = signIn();
        assertThat(page.messages()).hasCount(2);

        visit.press("/");
        visit.type("LAMPS order");

        assertThat(page.messages()).hasCount(1);
        assertThat(page.message("Your order")).isVisible();
        visit.reload();
        assertThat(page.messages()).hasCount(1);
        page.openMessage("Your order");
        assertThat(page.messages()).hasCount(1);
        visit.search("Search in this inbox", "nothing of the kind");
        assertThat(visit.heading("No message matches")).isVisible();
    }

    @Test
    void marksAndDeletesSeveralAtOnce() throws IOException {
        for (String subject : List.of("One", "Two", "Three")) {
            inbox.receives(Mail.about(subject).bytes());
        }
        InboxPage page = signIn();
        assertThat(page.messages()).hasCount(3);

        page.choose("One");
        page.choose("Two");
        assertThat(page.text("2 chosen")).isVisible();
        visit.button("Mark as read").click();
        visit.isTitled(Pattern.compile("^\\(1\\) .*"));
        page.choose("One");
        visit.button("Choose all").click();
        assertThat(page.text("3 chosen")).isVisible();
        visit.button("Mark as unread").click();
        visit.isTitled(Pattern.compile("^\\(3\\) .*"));
        deletes(page, "One", "Three");
        assertThat(page.text("2 messages are about to be deleted")).isVisible();
        visit.press("z");

        assertThat(page.text("2 messages stay")).isVisible();
        assertThat(page.going()).hasCount(0);
        visit.reload();
        assertThat(page.messages()).hasCount(3);
        deletes(page, "One", "Three");
        await().atMost(PATIENCE).until(() -> inbox.subjects().equals(List.of("Two")));
        assertThat(page.messages()).hasCount(1);
    }

    private void deletes(InboxPage page, String... subjects) {
        for (String subject : subjects) {
            page.choose(subject);
        }
        assertThat(page.text(subjects.length + " chosen")).isVisible();
        assertThat(visit.button("Delete the chosen messages")).hasText("Delete");
        visit.button("Delete the chosen messages").click();
        visit.confirm("Delete " + subjects.length + " messages");
    }

    @Test
    void keepsTheStripAboveAMailInOneLineAndLowOnAPhone() throws IOException {
        inbox.receives(NewsletterMail.bytes());
        try (Visit wide = browser.newVisit(Stage.endpoints().console(), new Window(1440, "de-DE"))) {
            wide.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = wide.openInbox(inbox.address());
            page.openMessage("Spring newsletter");
            assertThat(page.strip()).isVisible();
            assertThat(page.strip().boundingBox().height).isLessThan(48);
        }
        try (Visit phone = browser.newVisit(Stage.endpoints().console(), new Window(360, "en-GB"))) {
            phone.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = phone.openInbox(inbox.address());
            page.openMessage("Spring newsletter");
            assertThat(page.strip()).isVisible();
            assertThat(page.strip().boundingBox().height).isLessThan(96);
            phone.list().waitUntilWithinTheWindow(phone.button("Show them once"));
        }
    }
}
