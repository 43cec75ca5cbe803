package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Mail that is made to bring the system down: stored like any other, shown as far as it is read, and survived. */
class HostileMailStory {
    private static final int MOST_CHARACTERS = 1 << 20;

    @Test
    void storesMailOfSixMillionHeaderLines() throws IOException {
        Inbox inbox = Stage.newInbox();

        inbox.receives(bytes("Subject: Many lines\r\n" + "a:\r\n".repeat(6_000_000) + "\r\ntext\r\n"));

        JsonNode message = inbox.next();
        assertThat(message.path("subject").asText()).isEqualTo("Many lines");
        assertThat(message.path("incomplete").asBoolean()).isTrue();
        readsOrdinaryMailAfterwards(inbox);
    }

    @Test
    void storesMailOfTenThousandNestedMultiparts() throws IOException {
        Inbox inbox = Stage.newInbox();
        StringBuilder nested = new StringBuilder("Subject: Deep\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 10_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }

        inbox.receives(bytes(nested.append("\r\ntext\r\n").toString()));

        JsonNode message = inbox.next();
        assertThat(message.path("subject").asText()).isEqualTo("Deep");
        assertThat(message.path("incomplete").asBoolean()).isTrue();
        readsOrdinaryMailAfterwards(inbox);
    }

    @Test
    void cutsLongTextAndHtmlInAnswersAndKeepsThemInTheRawMessage() throws IOException {
        Inbox inbox = Stage.newInbox();
        String line = "This is a line of a letter that goes on and on, and is of no use to anybody who reads.\r\n";
        byte[] sent = bytes("Subject: Long\r\n\r\n" + line.repeat(40_000));
        inbox.receives(sent);

        JsonNode message = inbox.next();

        assertThat(message.path("text").asText()).hasSize(MOST_CHARACTERS);
        assertThat(message.path("truncated").asBoolean()).isTrue();
        assertThat(message.path("incomplete").asBoolean()).isFalse();
        assertThat(inbox.api()
                        .get(inbox.path() + "/messages/latest/raw")
                        .expecting(200)
                        .body())
                .isEqualTo(sent);
    }

    private static void readsOrdinaryMailAfterwards(Inbox inbox) throws IOException {
        inbox.receives(Mail.about("Ordinary").bytes());

        JsonNode message = inbox.next();

        assertThat(message.path("subject").asText()).isEqualTo("Ordinary");
        assertThat(message.path("truncated").asBoolean()).isFalse();
        assertThat(message.path("incomplete").asBoolean()).isFalse();
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }
}
