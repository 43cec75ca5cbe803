package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadContentTest {
    private static final String MIXED = """
            From: =?UTF-8?Q?B=C3=BCcher_Shop?= <noreply@shop.example>
            To: A <a@in.acme.example>, b@in.acme.example
            Subject: =?UTF-8?B?w5xiZXJyYXNjaHVuZw==?=
            Date: Fri, 21 Nov 1997 09:55:06 -0600
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8

            Grüße aus dem Laden
            --inner
            Content-Type: text/html; charset=utf-8

            <p>Gr&uuml;&szlig;e</p><script>alert(1)</script><img src="https://t.example/p.gif"><img src="cid:logo">
            --inner--
            --outer
            Content-Type: image/png; name="logo.png"
            Content-Id: <logo>
            Content-Transfer-Encoding: base64
            Content-Disposition: inline; filename="../../etc/logo.png"

            iVBORw0KGgo=
            --outer
            Content-Type: message/rfc822

            Subject: embedded

            inner text
            --outer--
            """;

    @Test
    void readsTheTextsByThemselvesAsItReadsThemWithAllElse() {
        String htmlFirst = MIXED.replace("Content-Type: text/plain", "Content-Type: text/x-first")
                .replace("inner text", "");
        String plainLast = htmlFirst.replace("Content-Type: message/rfc822", "Content-Type: text/plain");

        for (String mail : List.of(MIXED, htmlFirst, plainLast, "Subject: no body", "")) {
            Content texts = ReadContent.texts(bytes(mail));
            assertThat(texts.readableText())
                    .isEqualTo(ReadContent.content(bytes(mail)).readableText());
            assertThat(texts.attachments()).isEmpty();
        }
        assertThat(ReadContent.texts(bytes(MIXED)).html()).isEmpty();
        assertThat(ReadContent.texts(bytes(htmlFirst)).readableText()).isEqualTo("Grüße");
        assertThat(ReadContent.texts(bytes(plainLast)).readableText()).contains("Subject: embedded");
    }

    @Test
    void summarisesHeaderAndText() {
        Summary summary = ReadContent.summary(bytes(MIXED));

        assertThat(summary.from()).isEqualTo(new Mailbox("Bücher Shop", "noreply@shop.example"));
        assertThat(summary.to()).extracting(Mailbox::address).containsExactly("a@in.acme.example", "b@in.acme.example");
        assertThat(summary.subject()).isEqualTo("Überraschung");
        assertThat(summary.sentAt()).contains(Instant.parse("1997-11-21T15:55:06Z"));
        assertThat(summary.preview()).isEqualTo("Grüße aus dem Laden");
        assertThat(summary.attachmentCount()).isEqualTo(2);
    }

    @Test
    void givesAttachmentsDecodedUnderSafeNames() throws IOException {
        byte[] raw = bytes(MIXED);
        Content content = ReadContent.content(raw);

        assertThat(content.attachments()).extracting(Attachment::name).containsExactly("logo.png", "embedded.eml");
        assertThat(written(raw, 1))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSize(content.attachment(1).size());
        assertThat(new String(written(raw, 2), StandardCharsets.UTF_8)).contains("inner text");
        assertThat(written(raw, 2)).hasSize(content.attachment(2).size());
    }

    @Test
    void knowsAPdfByWhatIsInItWhateverItIsCalled() {
        Content content = ReadContent.content(bytes("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: application/pdf; name="called.pdf"

                Nothing of the kind
                --outer
                Content-Type: application/octet-stream; name="data.bin"

                some bytes before it %PDF-1.7 and all the rest
                --outer
                Content-Type: application/pdf; name="late.pdf"

                """ + "x".repeat(1100) + "%PDF-1.7\n--outer--\n"));

        assertThat(content.attachments()).extracting(Attachment::pdf).containsExactly(false, true, false);
        assertThat(content.attachment(3).size()).isEqualTo(1108);
    }

    @Test
    void keepsOfAttachmentsOnlyTheImagesThatHtmlCanShow() {
        Content content = ReadContent.content(bytes(MIXED));

        assertThat(content.attachment(1).image()).isPresent();
        assertThat(content.attachment(2).image()).isEmpty();
    }

    @Test
    void namesEmbeddedMessagesByWhatTheyAreAbout() {
        assertThat(nameOfEmbedded("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\ntext"))
                .isEqualTo("Grüße.eml");
        assertThat(nameOfEmbedded("Subject: ../../etc/passwd\r\n\r\ntext")).isEqualTo(".._.._etc_passwd.eml");
        assertThat(nameOfEmbedded("From: a@b\r\n\r\ntext")).isEqualTo("part-1");
        assertThat(nameOfEmbedded("Subject: " + "x".repeat(20_000) + "\r\n\r\ntext"))
                .hasSizeLessThan(120);
    }

    private static String nameOfEmbedded(String embedded) {
        byte[] raw = bytes("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                + "Content-Type: message/rfc822\r\n\r\n" + embedded + "\r\n--x--\r\n");
        return ReadContent.content(raw).attachment(1).name();
    }

    @Test
    void writesAllAttachmentsInOneWalk() throws IOException {
        List<ByteArrayOutputStream> written = new ArrayList<>();

        int count = ReadContent.writeAttachments(bytes(MIXED), number -> {
            assertThat(number).isEqualTo(written.size() + 1);
            written.add(new ByteArrayOutputStream());
            return written.getLast();
        });

        assertThat(count).isEqualTo(2);
        assertThat(written.get(0).toByteArray()).isEqualTo(written(bytes(MIXED), 1));
        assertThat(written.get(1).toByteArray()).isEqualTo(written(bytes(MIXED), 2));
    }

    @Test
    void tellsAReaderWhoGoesAwayWhileAllAttachmentsAreWritten() {
        List<Integer> asked = new ArrayList<>();

        assertThatThrownBy(() -> ReadContent.writeAttachments(bytes(MIXED), number -> {
                    asked.add(number);
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void saysInListsThatAMessageWasReadInPart() {
        assertThat(ReadContent.summary(bytes(MIXED)).incomplete()).isFalse();
        assertThat(ReadContent.summary(HostileMail.nested(200)).incomplete()).isTrue();
    }

    @Test
    void writesNoAttachmentThatIsNotThere() {
        assertThatThrownBy(() -> written(bytes(MIXED), 3)).isInstanceOf(AttachmentNotFound.class);
        assertThatThrownBy(() -> written(bytes(MIXED), 0)).isInstanceOf(AttachmentNotFound.class);
    }

    @Test
    void tellsAReaderWhoGoesAwayFromAPartThatCannotBeRead() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> ReadContent.writeAttachment(bytes(MIXED), 1, gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static byte[] written(byte[] raw, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadContent.writeAttachment(raw, number, out);
        return out.toByteArray();
    }

    @Test
    void sanitisesHtmlAndBlocksRemoteImagesUntilAsked() {
        Content content = ReadContent.content(bytes(MIXED));

        SanitizedHtml blocked = SanitizedHtml.of(content, SanitizedHtml.RemoteImages.BLOCKED);
        assertThat(blocked.html()).contains("Grüße", "data:image/png;base64,").doesNotContain("script", "t.example");
        assertThat(blocked.remoteImages()).isTrue();
        assertThat(blocked.cut()).isFalse();
        assertThat(SanitizedHtml.of(content, SanitizedHtml.RemoteImages.SHOWN).html())
                .contains("https://t.example/p.gif");
    }

    @Test
    void opensLinksElsewhereWithoutReferrerAndDropsScriptLinks() {
        Content content = ReadContent.content(bytes("""
                Content-Type: text/html

                <a href="https://shop.example/confirm" onclick="x()">Confirm</a><a href="javascript:x()">no</a>
                <form action="https://evil.example"><input name=password></form><iframe src="https://evil.example">
                """));

        String html =
                SanitizedHtml.of(content, SanitizedHtml.RemoteImages.SHOWN).html();
        assertThat(html)
                .contains("href=\"https://shop.example/confirm\"", "target=\"_blank\"", "noopener")
                .doesNotContain("javascript", "onclick", "form", "iframe", "input");
    }

    @Test
    void readsWhateverBytesItIsGiven() {
        assertThat(ReadContent.summary(new byte[0]).subject()).isEmpty();
        assertThat(ReadContent.summary(bytes("no header at all, just a line\r\n"))
                        .preview())
                .isNotNull();
        byte[] nuls = new byte[5000];
        assertThat(ReadContent.summary(nuls).attachmentCount()).isZero();
    }

    @Test
    void cleansControlCharactersOutOfWhatListsShow() {
        Summary summary = ReadContent.summary(bytes("Subject: a\u0007b\u202Ec =?UTF-8?Q?x=0D=0ABcc:_y?=\r\n\r\n"));

        assertThat(summary.subject()).doesNotContain("\u0007", "\u202E", "\r", "\n");
    }

    private static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
