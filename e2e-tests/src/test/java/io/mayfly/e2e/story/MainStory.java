package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What Mayfly is for, from the first click to the end of an address. */
@Order(1)
class MainStory {
    private static final byte[] INVOICE = "Total: 42 EUR\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void showsAMailLiveInTheInboxOfAnAddressJustCreated() throws IOException {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage inbox = visit.createAddress(Stage.uniqueName("summer"));
            assertThat(inbox.text("Waiting for mail")).isVisible();
            inbox.markPage();

            sendEncrypted(inbox.address());

            assertThat(inbox.message("Your invoice")).isVisible();
            assertThat(inbox.isPageMarked()).isTrue();
            inbox.openMessage("Your invoice");
            assertThat(inbox.html().locator("body")).containsText("Thank you");
            inbox.chooseTab("Text");
            assertThat(inbox.shown()).containsText("Thank you for your order, Zoë.");
            readsHtmlThatCanDoNothing(inbox, visit);
            inbox.chooseTab("Attachments");
            assertThat(inbox.shown()).containsText("invoice.txt");
            inbox.chooseTab("Delivery");
            assertThat(inbox.shown()).containsText("TLSv1.3");
            readsTheSameByApi(inbox.address());
        }
    }

    private static void sendEncrypted(String address) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.startTls();
            smtp.deliver("bounce@shop.example", List.of(address), invoiceMail()).expecting(250);
        }
    }

    private static byte[] invoiceMail() {
        return Mail.about("Your invoice")
                .saying("Thank you for your order, Zoë.")
                .withHtml("<h2>Thank you</h2><img src=\"http://tracker.example/pixel.gif\">"
                        + "<link rel=\"stylesheet\" href=\"http://tracker.example/style.css\">"
                        + "<div style=\"background:url(http://tracker.example/bg.png)\">for your order</div>"
                        + "<script>document.body.innerHTML = 'Script ran'</script>"
                        + "<img src=\"x\" onerror=\"document.body.innerHTML = 'Script ran'\">")
                .attaching("invoice.txt", "text/plain", INVOICE)
                .bytes();
    }

    private static void readsHtmlThatCanDoNothing(InboxPage inbox, Visit visit) {
        inbox.chooseTab("HTML");
        assertThat(inbox.html().locator("body")).containsText("Thank you");
        assertThat(inbox.html().locator("body")).not().containsText("Script ran");
        assertThat(inbox.htmlFrame()).hasAttribute("sandbox", Pattern.compile("^(?!.*allow-scripts).*$"));
        assertThat(visit.hosts()).isNotEmpty().allMatch(host -> host.equals("localhost") || host.equals("127.0.0.1"));
    }

    private static void readsTheSameByApi(String address) {
        Api api = Stage.program(Stage.acme());
        JsonNode message = api.get("/temp-emails/" + address
                        + "/messages/wait?timeout=10s&subject=invoice&since=2026-01-01T00:00:00Z")
                .expecting(200)
                .json();
        assertThat(message.path("text").asText()).contains("Thank you for your order, Zoë.");
        assertThat(message.path("attachments").path(0).path("name").asText()).isEqualTo("invoice.txt");
        String messages = "/temp-emails/" + address + "/messages/";
        String id = message.path("id").asText();
        assertThat(api.get(messages + id + "/attachments/1").expecting(200).body())
                .isEqualTo(INVOICE);
        assertThat(Stage.program(Stage.globex()).get(messages + id).status()).isEqualTo(404);
    }

    @Test
    void destroysEverythingOfAnAddressWhenItsLeaseEnds() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("expiresIn", "15s"));
        inbox.receives(Mail.about("Short-lived").bytes());
        assertThat(inbox.subjects()).containsExactly("Short-lived");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> refusalOf(inbox.address()).equals("550 5.1.6"));

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> AddressRows.of(inbox).equals(new AddressRows(0, 0, 0)));
        assertThat(inbox.messages()).isEmpty();
        Problems.assertProblem(inbox.api().get(inbox.path() + "/messages/latest"), 404);
        assertThat(refusalOf(inbox.address())).isEqualTo("550 5.1.6");
        assertThat(Stage.database()
                        .count(
                                "SELECT COUNT(*) FROM audit_event WHERE action = 'temp-address.expired'"
                                        + " AND target_address_id = ?",
                                inbox.id()))
                .isEqualTo(1);
    }

    private static String refusalOf(String recipient) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
            return smtp.say("RCPT TO:<" + recipient + ">").codes();
        }
    }
}
