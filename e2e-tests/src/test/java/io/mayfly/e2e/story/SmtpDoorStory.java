package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.client.SmtpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door for mail, as any sending server meets it. */
class SmtpDoorStory {
    @Test
    void offersWhatSendersNeed() throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            List<String> offers = smtp.say("EHLO client.stories.example").lines().stream()
                    .skip(1)
                    .map(line -> line.substring(4))
                    .toList();
            assertThat(offers).contains("SIZE 26214400", "PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES", "STARTTLS");
        }
    }

    @Test
    void encryptsAndTellsHowInTheMessage() throws IOException {
        Inbox inbox = Stage.newInbox();
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.startTls();
            assertThat(smtp.tlsProtocol()).isEqualTo("TLSv1.3");
            smtp.deliver(
                            "a@b.example",
                            List.of(inbox.address()),
                            Mail.about("Secret").bytes())
                    .expecting(250);
        }

        assertThat(inbox.next().path("tls").path("protocol").asText()).isEqualTo("TLSv1.3");
    }

    @Test
    void forgetsWhatWasSaidBeforeEncryption() throws IOException {
        Inbox inbox = Stage.newInbox();
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<a@b.example>").expecting(250);
            smtp.say("RCPT TO:<" + inbox.address() + ">").expecting(250);
            smtp.startTls();
            assertThat(smtp.say("DATA").code()).isEqualTo(503);
        }
    }

    /** Ends of lines and of content that are none (RFC 5321 §2.3.8). */
    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r\n.\n", "\n"})
    void storesNothingOfContentWithABareLineFeed(String trick) throws IOException {
        Inbox inbox = Stage.newInbox();
        Inbox smuggled = Stage.newInbox();

        assertThat(replyToContentWith(trick, inbox, smuggled).code()).isBetween(500, 599);

        assertThat(inbox.messages()).isEmpty();
        assertThat(smuggled.messages()).isEmpty();
    }

    @Test
    void takesBareCarriageReturnsForNoEndOfContent() throws IOException {
        Inbox inbox = Stage.newInbox();
        Inbox smuggled = Stage.newInbox();

        replyToContentWith("\r.\r", inbox, smuggled);

        assertThat(inbox.messages()).hasSizeLessThanOrEqualTo(1);
        assertThat(smuggled.messages()).isEmpty();
    }

    /** The reply to content in which a trick is followed by a whole second transaction. */
    private static SmtpReply replyToContentWith(String trick, Inbox inbox, Inbox smuggled) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<a@b.example>").expecting(250);
            smtp.say("RCPT TO:<" + inbox.address() + ">").expecting(250);
            smtp.say("DATA").expecting(354);
            String content = "Subject: Outer\r\n\r\nOuter" + trick + "MAIL FROM:<evil@b.example>\r\nRCPT TO:<"
                    + smuggled.address() + ">\r\nDATA\r\nSubject: Smuggled\r\n\r\nInner\r\n.\r\n";
            smtp.write(content.getBytes(StandardCharsets.US_ASCII));
            return smtp.readReply();
        }
    }

    @Test
    void refusesAMessageThatSaysItIsTooLarge() throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            assertThat(smtp.say("MAIL FROM:<a@b.example> SIZE=26214401").code()).isEqualTo(552);
        }
    }

    @Test
    void wantsAnEnvelopeBeforeContent() throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            assertThat(smtp.say("DATA").code()).isEqualTo(503);
            assertThat(smtp.say("RCPT TO:<a@in.acme.example>").code()).isEqualTo(503);
        }
    }

    @Test
    void goesOnAfterANonsenseCommand() throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            assertThat(smtp.say("XNONSENSE").code()).isEqualTo(500);
            assertThat(smtp.say("NOOP").code()).isEqualTo(250);
            assertThat(smtp.say("QUIT").code()).isEqualTo(221);
        }
    }

    @Test
    void takesSeveralMailsOnOneConnection() throws IOException {
        Inbox inbox = Stage.newInbox();
        try (SmtpConversation smtp = Stage.smtp()) {
            for (int i = 1; i <= 3; i++) {
                smtp.deliver(
                                "a@b.example",
                                List.of(inbox.address()),
                                Mail.about("Number " + i).bytes())
                        .expecting(250);
            }
        }

        assertThat(inbox.subjects()).containsExactly("Number 3", "Number 2", "Number 1");
    }
}
