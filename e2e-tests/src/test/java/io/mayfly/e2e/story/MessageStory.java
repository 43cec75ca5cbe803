package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Received messages, read by a program. */
class MessageStory {
    private static final byte[] PDF = "%PDF-1.4 not really".getBytes(StandardCharsets.US_ASCII);

    @Test
    void showsAllThatIsKnownOfAMessage() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(orderMail());

        JsonNode message = inbox.next();

        assertThat(message.path("subject").asText()).isEqualTo("Your order");
        assertThat(message.path("from").path("name").asText()).isEqualTo("Shop");
        assertThat(message.path("from").path("address").asText()).isEqualTo("noreply@shop.example");
        assertThat(message.path("address").asText()).isEqualTo(inbox.address());
        assertThat(message.path("envelope").path("reversePath").asText()).isEqualTo("bounce@shop.example");
        assertThat(message.path("text").asText()).contains("Thank you, Zoë.");
        assertThat(message.path("html").asText()).contains("<b>Thank you</b>");
        assertThat(message.path("size").asInt()).isEqualTo(orderMailSize());
        assertThat(message.path("peer").path("helo").asText()).isEqualTo("client.stories.example");
        assertThat(message.path("expiresAt").asText())
                .isEqualTo(inbox.shown().path("expiresAt").asText());
    }

    @Test
    void keepsTheBytesExactlyAsTheyCame() throws IOException {
        Inbox inbox = Stage.newInbox();
        byte[] body = new byte[40_000];
        new Random(7).nextBytes(body);
        String noise = new String(body, StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", ".");
        byte[] sent = ("Subject: Odd\r\n\r\n.dot\r\n..dots\r\n \t\r\n" + noise.replaceAll("(.{900})", "$1\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        inbox.receives(sent);

        Answer raw = inbox.api().get(inbox.path() + "/messages/latest/raw").expecting(200);

        assertThat(raw.contentType()).startsWith("message/rfc822");
        assertThat(raw.body()).isEqualTo(sent);
    }

    @Test
    void givesItsPartsOneByOne() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(orderMail());
        String latest = inbox.path() + "/messages/latest";

        assertThat(inbox.api().get(latest + "/text").expecting(200).text()).contains("Thank you, Zoë.");
        assertThat(inbox.api().get(latest + "/html").expecting(200).text())
                .contains("<b>Thank you</b>")
                .doesNotContain("alert(")
                .doesNotContain("<script");
        assertThat(inbox.api().get(latest + "/headers").expecting(200).text()).contains("Your order");
        assertThat(inbox.api()
                        .get(latest + "/attachments")
                        .expecting(200)
                        .json()
                        .path("items"))
                .singleElement()
                .satisfies(listed -> assertThat(listed.path("size").asInt()).isEqualTo(PDF.length));
        Answer attachment = inbox.api().get(latest + "/attachments/1").expecting(200);
        assertThat(attachment.contentType()).startsWith("application/pdf");
        assertThat(attachment.body()).isEqualTo(PDF);
        assertThat(attachment.header("Content-Disposition").orElse("")).contains("attachment", "invoice.pdf");
        assertThat(inbox.api().get(latest + "/attachments/2").status()).isEqualTo(404);
    }

    @Test
    void listsNewestFirstPageByPage() throws IOException {
        Inbox inbox = Stage.newInbox();
        for (int i = 1; i <= 5; i++) {
            inbox.receives(Mail.about("Number " + i).bytes());
        }

        JsonNode first = page(inbox, "limit=2");
        JsonNode second = page(inbox, "limit=2&cursor=" + first.path("next").asText());
        JsonNode third = page(inbox, "limit=2&cursor=" + second.path("next").asText());

        assertThat(List.of(first, second, third))
                .flatMap(MessageStory::subjects)
                .containsExactlyElementsOf(IntStream.iterate(5, i -> i - 1)
                        .limit(5)
                        .mapToObj(i -> "Number " + i)
                        .toList());
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(first.path("items").path(0).has("text")).isFalse();
        assertThat(first.path("items").path(0).path("preview").asText()).startsWith("Hello.");
    }

    @Test
    void countsWhatIsUnread() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("One").bytes());
        inbox.receives(Mail.about("Two").bytes());

        inbox.next();

        JsonNode shown = inbox.shown();
        assertThat(shown.path("received").asInt()).isEqualTo(2);
        assertThat(shown.path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void marksAMessageAsReadOnlyWhenAsked() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Look").bytes());
        String latest = inbox.path() + "/messages/latest";

        assertThat(inbox.api().get(latest).expecting(200).json().path("read").asBoolean())
                .isFalse();
        assertThat(inbox.shown().path("unread").asInt()).isEqualTo(1);
        inbox.api().post(latest + "/read").expecting(204);

        assertThat(inbox.api().get(latest).expecting(200).json().path("read").asBoolean())
                .isTrue();
        assertThat(inbox.shown().path("unread").asInt()).isZero();

        inbox.api().post(latest + "/unread").expecting(204);

        assertThat(inbox.api().get(latest).expecting(200).json().path("read").asBoolean())
                .isFalse();
        assertThat(inbox.shown().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void deletesOneMessageAndKeepsTheOthers() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Stays").bytes());
        inbox.receives(Mail.about("Goes").bytes());

        inbox.api().delete(inbox.path() + "/messages/latest").expecting(204);

        assertThat(inbox.subjects()).containsExactly("Stays");
    }

    @Test
    void answersAMissingMessageWithAProblem() {
        Inbox inbox = Stage.newInbox();

        Problems.assertProblem(inbox.api().get(inbox.path() + "/messages/latest"), 404);
        Problems.assertProblem(inbox.api().get(inbox.path() + "/messages/0198a4c2-0000-7000-8000-000000000000"), 404);
    }

    private static byte[] orderMail() {
        return Mail.about("Your order")
                .saying("Thank you, Zoë.")
                .withHtml("<p><b>Thank you</b><script>alert('x')</script></p>")
                .attaching("invoice.pdf", "application/pdf", PDF)
                .bytes();
    }

    private static int orderMailSize() {
        return orderMail().length;
    }

    private static JsonNode page(Inbox inbox, String query) {
        return inbox.api()
                .get(inbox.path() + "/messages?" + query)
                .expecting(200)
                .json();
    }

    private static List<String> subjects(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("subject").asText())
                .toList();
    }
}
