package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound by a mail that goes beyond it: what is shown, that it is said, and that it cost next to nothing. */
class ReadingLimitsTest {
    private static final int MIB = 1 << 20;
    private static final int HUNDRED_THOUSAND = 100_000;

    @Test
    void readsSixMillionFieldsInLittleMemory() {
        byte[] raw = HostileMail.mail("Subject: Your code\r\n" + "a:\r\n".repeat(6_000_000) + "b:", "text");

        assertThat(summaryInLittleMemory(raw).subject()).isEqualTo("Your code");
        assertThat(contentInLittleMemory(raw).incomplete()).isTrue();
        HostileMail.Cost<?> header = HostileMail.cost(() -> ReadContent.headers(raw));
        assertThat(header.bytes()).isLessThan(16 * MIB);
        assertThat(ReadContent.headers(raw)).hasSize(10_000);
    }

    @Test
    void readsFieldsUpToTheirNumberAndNoMore() {
        byte[] most = HostileMail.mail("a:\r\n".repeat(9_999) + "Subject: last", "text");
        byte[] more = HostileMail.mail("a:\r\n".repeat(10_000) + "Subject: last", "text");

        assertThat(ReadContent.summary(most).subject()).isEqualTo("last");
        assertThat(ReadContent.content(most).incomplete()).isFalse();
        assertThat(ReadContent.summary(more).subject()).isEmpty();
        assertThat(ReadContent.content(more).incomplete()).isTrue();
    }

    @Test
    void readsOneMebibyteOfHeaderAndThenTheBody() {
        String filling = ("X-Filling: " + "x".repeat(900) + "\r\n").repeat(1_200);
        byte[] raw = HostileMail.mail("Subject: Your code\r\n" + filling + "To: late@in.acme.example", "It is 4711");

        assertThat(summaryInLittleMemory(raw).subject()).isEqualTo("Your code");
        assertThat(ReadContent.summary(raw).to()).isEmpty();
        assertThat(ReadContent.summary(raw).preview()).isEqualTo("It is 4711");
        assertThat(ReadContent.content(raw).incomplete()).isTrue();
        assertThat(ReadContent.headers(raw)).hasSizeBetween(1_100, 1_160);
    }

    @Test
    void lineWithoutEndInHeaderHidesNothingBeforeIt() {
        byte[] raw = HostileMail.mail("Subject: Your code\r\nX: " + "x".repeat(24 * MIB), "text");

        assertThat(summaryInLittleMemory(raw).subject()).isEqualTo("Your code");
        assertThat(contentInLittleMemory(raw).incomplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: application/pdf; x=y", "Content-Disposition: attachment; x=y"})
    void readsFirstHundredOfParameters(String field) {
        IntFunction<String> continuation = i -> ";\r\n filename*" + i + "=a";
        IntFunction<String> other = i -> ";\r\n p" + i + "=\"a;b\"";

        for (byte[] raw : new byte[][] {
            HostileMail.withField(field, HUNDRED_THOUSAND, continuation),
            HostileMail.withField(field, HUNDRED_THOUSAND, other)
        }) {
            assertThat(summaryInLittleMemory(raw).subject()).isEqualTo("Your code");
            assertThat(ReadContent.summary(raw).attachmentCount()).isOne();
            assertThat(contentInLittleMemory(raw).incomplete()).isTrue();
            assertThat(written(raw)).contains("4711");
        }
    }

    private static String written(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatCode(() -> ReadContent.writeAttachment(raw, 1, out)).doesNotThrowAnyException();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hundredParametersAreNotTooMany() {
        byte[] most = HostileMail.withField("Content-Type: application/pdf", 99, i -> "; p" + i + "=a");
        byte[] more = HostileMail.withField("Content-Type: application/pdf", 101, i -> "; p" + i + "=a");

        assertThat(ReadContent.content(most).incomplete()).isFalse();
        assertThat(ReadContent.content(more).incomplete()).isTrue();
    }

    @Test
    void readsMailboxesAsFarAsTheFieldIsTakenApart() {
        byte[] raw =
                HostileMail.withField("To: first@in.acme.example", HUNDRED_THOUSAND, i -> ",\r\n u" + i + "@b.example");

        Summary summary = summaryInLittleMemory(raw);

        assertThat(summary.from().address()).isEqualTo("shop@shop.example");
        assertThat(summary.to())
                .hasSizeBetween(300, 1_000)
                .allSatisfy(mailbox -> assertThat(mailbox.address()).endsWith(".example"));
        assertThat(summary.preview()).isEqualTo("It is 4711");
        assertThat(contentInLittleMemory(raw).incomplete()).isTrue();
    }

    @Test
    void showsNoMoreThanThousandMailboxes() {
        byte[] raw = HostileMail.withField("To: a@b", 2_000, i -> ",a@b");

        assertThat(ReadContent.summary(raw).to()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 10_000})
    void readsHundredLevelsOfNesting(int levels) {
        byte[] raw = HostileMail.nested(levels);

        assertThat(summaryInLittleMemory(raw).subject()).isEqualTo("Your code");
        assertThat(contentInLittleMemory(raw).incomplete()).isTrue();
    }

    @Test
    void hundredLevelsAreNotTooMany() {
        assertThat(ReadContent.summary(HostileMail.nested(100)).preview()).isEqualTo("It is 4711");
        assertThat(ReadContent.content(HostileMail.nested(101)).incomplete()).isTrue();
        assertThat(ReadContent.content(HostileMail.nested(101)).text()).isEmpty();
    }

    @Test
    void readsTenThousandParts() {
        byte[] raw = HostileMail.mail(
                "Subject: Your code\r\nContent-Type: multipart/mixed; boundary=x",
                "--x\r\n\r\nIt is 4711\r\n" + "--x\r\n\r\n\r\n".repeat(500_000));

        HostileMail.Cost<Content> cost = HostileMail.cost(() -> ReadContent.content(raw));

        assertThat(cost.read().attachments()).hasSize(9_999);
        assertThat(cost.read().incomplete()).isTrue();
        assertThat(cost.nanos()).isLessThan(2_000_000_000L);
    }

    @Test
    void wordsThatNeverEndStayAsTheyAre() {
        String words = "=?a".repeat(300_000);
        byte[] raw = HostileMail.mail("Subject: s\r\nX: " + words, "text");

        HostileMail.Cost<?> cost = HostileMail.cost(() -> ReadContent.headers(raw));

        assertThat(ReadContent.headers(raw))
                .last()
                .extracting(Content.Header::value)
                .isEqualTo(words);
        assertThat(cost.nanos()).isLessThan(2_000_000_000L);
        assertThat(summaryInLittleMemory(HostileMail.mail("Subject: " + words, "text"))
                        .subject())
                .startsWith("=?a=?a");
    }

    @Test
    void longSubjectNeedsNoTakingApart() {
        byte[] raw = HostileMail.mail("Subject: " + "a;b ".repeat(240), "text");

        assertThat(ReadContent.summary(raw).subject()).hasSizeGreaterThan(950);
        assertThat(ReadContent.content(raw).incomplete()).isFalse();
    }

    @Test
    void ordinaryMailIsComplete() {
        byte[] raw = HostileMail.withField("To: a@b.example", 100, i -> ", u" + i + "@b.example");

        assertThat(ReadContent.content(raw).incomplete()).isFalse();
        assertThat(ReadContent.summary(raw).to()).hasSize(101);
        assertThat(ReadContent.summary(raw).sentAt()).contains(Instant.parse("1997-11-21T15:55:06Z"));
    }

    private static Summary summaryInLittleMemory(byte[] raw) {
        return inLittleMemory(HostileMail.cost(() -> ReadContent.summary(raw)));
    }

    private static Content contentInLittleMemory(byte[] raw) {
        return inLittleMemory(HostileMail.cost(() -> ReadContent.content(raw)));
    }

    /** Reading needed 4 to 240,000 MB of memory before there were bounds; ten times what it takes now is allowed. */
    private static <T> T inLittleMemory(HostileMail.Cost<T> cost) {
        assertThat(cost.bytes()).isLessThan(24 * MIB);
        assertThat(cost.nanos()).isLessThan(500_000_000L);
        return cost.read();
    }
}
