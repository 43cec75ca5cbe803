package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mail that is made to bring the system down: stored like any other, shown as far as it is read, and survived. */
class HostileMailStory {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int READERS = 24;
    private static final String GROWING = Character.toString(0x130);
    private static final List<String> WAYS =
            List.of("/messages/latest", "/messages/latest/text", "/messages/latest/html", "/messages/latest/raw");
    private static final String PARAGRAPH = "<p>A <b>long</b> letter of <i>nothing</i>.</p>\r\n";
    private static final int PARAGRAPHS = 24_000_000 / PARAGRAPH.length();

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

    /** Each of its letters is two in lower case. */
    @Test
    void looksInLittleTimeForAWordInATextThatGrowsInLowerCase() throws IOException {
        Inbox inbox = Stage.newInbox();
        String head = "Subject: Growing\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
        inbox.receives((head + (GROWING.repeat(70) + "\r\n").repeat(7_000)).getBytes(StandardCharsets.UTF_8));
        Inbox other = Inbox.created(FreshTenant.of("STANDARD").program(), Map.of());

        List<CompletableFuture<Answer>> waits = IntStream.range(0, READERS)
                .mapToObj(wait -> inbox.api().begin(inbox.path() + "/messages/wait?timeout=1s&body=zz"))
                .toList();
        while (!waits.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(other.api().get(other.path()).status()).isEqualTo(200);
        }

        assertThat(waits.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(204, 503));
        assertThat(inbox.waiting("timeout=1s&body=zz").status()).isEqualTo(204);
    }

    /** Each of these takes more than a hundred megabytes to show; the web application has less than eight hundred. */
    @Test
    void showsBigMailToManyAtOnceOneAfterTheOther() throws IOException {
        Inbox inbox = Stage.newInbox();
        byte[] sent = bytes("Subject: Big\r\nContent-Type: text/html\r\n\r\n" + PARAGRAPH.repeat(PARAGRAPHS));
        inbox.receives(sent);
        Inbox other = Inbox.created(FreshTenant.of("STANDARD").program(), Map.of());
        other.receives(Mail.about("Small").bytes());

        List<CompletableFuture<Answer>> readers = IntStream.range(0, READERS)
                .mapToObj(reader -> inbox.api().begin(inbox.path() + WAYS.get(reader % WAYS.size())))
                .toList();
        List<Answer> meanwhile = new ArrayList<>();
        while (!readers.stream().allMatch(CompletableFuture::isDone)) {
            meanwhile.add(other.api().get(other.path() + "/messages/latest"));
        }
        List<Answer> answers = readers.stream().map(CompletableFuture::join).toList();

        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 503);
            assertThat(answer.header("Retry-After").isPresent()).isEqualTo(answer.status() == 503);
        });
        assertThat(meanwhile)
                .as("the other organisation's")
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(inbox.api()
                        .get(inbox.path() + "/messages/latest/raw")
                        .expecting(200)
                        .body())
                .isEqualTo(sent);
        readsOrdinaryMailAfterwards(Stage.newInbox());
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
