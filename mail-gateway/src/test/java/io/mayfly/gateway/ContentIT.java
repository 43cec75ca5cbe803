package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored is what was sent, and nothing that should not be. */
class ContentIT {

    private static final House HOUSE = new House();
    private static final int MAX_SIZE = 25 * 1024 * 1024;
    private static TestGateway gateway;
    private static Home acme;

    private SmtpClient client;

    @BeforeAll
    static void start() {
        gateway = TestGateway.over(HOUSE);
        acme = HOUSE.home(Plan.RAISED);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        HOUSE.close();
    }

    @BeforeEach
    void connect() {
        client = gateway.client();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private void assertStoredAsSent(String localPart, byte[] content) {
        HOUSE.address(acme, localPart);
        client.envelope(acme.address(localPart));
        assertThat(client.data(content)).startsWith("250 2.6.0");
        assertThat(gateway.latest(acme, localPart).raw()).isEqualTo(content);
    }

    private void assertNothingStored(String localPart) {
        assertThat(gateway.messages(acme, localPart)).isEmpty();
    }

    private String addressed(String localPart) {
        HOUSE.address(acme, localPart);
        client.envelope(acme.address(localPart));
        return acme.address(localPart);
    }

    @Test
    void storesStuffedDotsAsTheyWereMeant() {
        assertStoredAsSent(
                "dots",
                "Subject: dots\r\n\r\n.\r\n..\r\n.a\r\n...\r\n\r.\r\r\n.\r"
                        .concat("x\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void storesEmptyContentAndContentWithoutHeader() {
        assertStoredAsSent("empty", new byte[0]);
        assertStoredAsSent("blank", "\r\n".getBytes(StandardCharsets.US_ASCII));
        assertStoredAsSent("plain", "no header at all\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void storesEveryByteValue() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("Subject: bytes\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int value = 0; value < 256; value++) {
            if (value != '\n') {
                content.write(value);
            }
        }
        content.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));

        assertStoredAsSent("bytes", content.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {998, 8190, 8191, 8192, 8193, 100_000, 1024 * 1024 - 2})
    void storesLongLinesWhole(int length) {
        assertStoredAsSent(
                "line" + length,
                ("Subject: long\r\n\r\n" + "x".repeat(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesLongerLineOnceAfterTheContent() {
        addressed("longer");
        assertThat(client.data("Subject: longer\r\n\r\n" + "x".repeat(1024 * 1024 + 1) + "\r\nmore\r\n"))
                .startsWith("554 5.6.0");
        assertThat(client.command("NOOP")).startsWith("250 2.0.0");
        assertNothingStored("longer");
    }

    @Test
    void refusesTooBigSizeAtMail() {
        assertThat(client.command("MAIL FROM:<a@shop.example> SIZE=" + (MAX_SIZE + 1)))
                .startsWith("552 5.3.4");
        assertThat(client.command("MAIL FROM:<a@shop.example> SIZE=99999999999999999999"))
                .startsWith("552 5.3.4");
        assertThat(client.command("MAIL FROM:<a@shop.example> SIZE=x")).startsWith("501 5.5.4");
        assertThat(client.command("MAIL FROM:<a@shop.example> SIZE=" + MAX_SIZE))
                .startsWith("250 2.1.0");
    }

    @Test
    void takesContentOfTheGreatestSizeAndRefusesOneByteMore() {
        byte[] content = big(MAX_SIZE);
        assertStoredAsSent("greatest", content);

        addressed("toobig");
        assertThat(client.data(big(MAX_SIZE + 1))).startsWith("552 5.3.4");
        assertThat(client.command("NOOP")).startsWith("250 2.0.0");
        assertNothingStored("toobig");
    }

    private static byte[] big(int size) {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        for (int i = 0; i < size; i++) {
            content[i] = (byte) ('a' + (content[i] & 15));
        }
        for (int i = 76; i < size - 2; i += 78) {
            content[i] = '\r';
            content[i + 1] = '\n';
        }
        byte[] header = "Subject: big\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, content, 0, header.length);
        content[size - 2] = '\r';
        content[size - 1] = '\n';
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r\n.\n", "a\nb\r\n", "\n"})
    void refusesBareLineFeedAndStoresNothing(String trick) {
        addressed("smuggled" + Math.abs(trick.hashCode()));
        client.command("DATA");
        client.send("Subject: outer\r\n\r\nx" + trick
                + "MAIL FROM:<evil@shop.example>\r\nRCPT TO:<" + acme.address("smuggled" + Math.abs(trick.hashCode()))
                + ">\r\nDATA\r\nSubject: smuggled\r\n\r\n.\r\nQUIT\r\n");

        assertThat(client.reply()).startsWith("550 5.5.2");
        assertThat(client.reply()).isEmpty();
        assertNothingStored("smuggled" + Math.abs(trick.hashCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r.\r", "\r.\r\n", "\r\n.\r", "\r\n\0.\r\n", "\r\n. \r\n"})
    void doesNotTakeOtherThingsForTheEnd(String trick) {
        String localPart = "inner" + Math.abs(trick.hashCode());
        addressed(localPart);
        String rest = "MAIL FROM:<evil@shop.example>\r\nsmuggled\r\n";
        client.command("DATA");
        client.send("Subject: outer\r\n\r\nx" + trick + rest + ".\r\n");

        assertThat(client.reply()).startsWith("250 2.6.0");
        assertThat(client.command("NOOP")).startsWith("250 2.0.0");
        String stored = new String(gateway.latest(acme, localPart).raw(), StandardCharsets.ISO_8859_1);
        assertThat(stored).startsWith("Subject: outer\r\n\r\nx").endsWith(rest);
        assertThat(gateway.messages(acme, localPart)).hasSize(1);
    }

    @Test
    void findsTheEndHoweverTheBytesAreCut() {
        HOUSE.address(acme, "cut");
        String dialogue = "MAIL FROM:<a@shop.example>\r\nRCPT TO:<" + acme.address("cut") + ">\r\nDATA\r\n";
        String content = "Subject: cut\r\n\r\n..a\r\n...\r\nb\r\n";
        for (char next : (dialogue + content + ".\r\n").toCharArray()) {
            client.send(String.valueOf(next));
        }

        assertThat(client.reply()).startsWith("250 2.1.0");
        assertThat(client.reply()).startsWith("250 2.1.5");
        assertThat(client.reply()).startsWith("354");
        assertThat(client.reply()).startsWith("250 2.6.0");
        assertThat(new String(gateway.latest(acme, "cut").raw(), StandardCharsets.US_ASCII))
                .isEqualTo("Subject: cut\r\n\r\n.a\r\n..\r\nb\r\n");
    }

    @Test
    void givesEachTenantItsOwnCopyThatNamesNoOtherRecipient() {
        Home globex = HOUSE.home(Plan.STANDARD);
        HOUSE.address(acme, "one");
        HOUSE.address(globex, "two");
        client.envelope(acme.address("one"), globex.address("two"));
        assertThat(client.data("Subject: shared\r\n\r\nhello\r\n")).startsWith("250 2.6.0");

        OpenMessage ofAcme = gateway.latest(acme, "one");
        OpenMessage ofGlobex = gateway.latest(globex, "two");
        assertThat(ofAcme.details().arrival().recipient()).isEqualTo(acme.address("one"));
        assertThat(ofGlobex.details().arrival().recipient()).isEqualTo(globex.address("two"));
        assertThat(ofAcme.details().arrival().trace()).doesNotContain(" for <").doesNotContain("two@");
        assertThat(ofGlobex.details().arrival().trace())
                .doesNotContain(" for <")
                .doesNotContain("one@");
    }

    @Test
    void writesReceivedFieldWithOnlyRecipientAndPeer() {
        addressed("only");
        client.data("Subject: only\r\n\r\n");

        assertThat(gateway.latest(acme, "only").details().arrival().trace())
                .matches("Received: from client\\.example\\.org \\(\\[127\\.0\\.0\\.1\\]\\)\r\n"
                        + "\tby mx\\.test\\.example with ESMTP id \\w+\r\n"
                        + "\tfor <only@[^>]+>;\r\n"
                        + "\t\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000\r\n");
    }

    @Test
    void returnsCorporaByteForByte() {
        Optional<Path> corpora = Optional.ofNullable(System.getProperty("mayfly.shared"))
                .map(shared -> Path.of(shared, "corpora"))
                .filter(Files::isDirectory);
        assumeThat(corpora)
                .as("the corpora of mails, which are not part of the project")
                .isPresent();
        HOUSE.address(acme, "corpora", Optional.empty(), Optional.of(1000));
        List<String> different = new ArrayList<>();
        int sent = 0;
        for (String corpus : List.of("mime4j", "sisimai-bounces", "python-email")) {
            for (Path file : files(corpora.get().resolve(corpus))) {
                byte[] content = withCrlf(file);
                sent++;
                client.envelope(acme.address("corpora"));
                String reply = client.data(content);
                if (!reply.startsWith("250")
                        || !java.util.Arrays.equals(
                                content, gateway.latest(acme, "corpora").raw())) {
                    different.add(file + ": " + reply);
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(sent).isGreaterThan(500);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withCrlf(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n");
            return (text.endsWith("\r\n") || text.isEmpty() ? text : text + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
