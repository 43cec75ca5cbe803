package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits, each at its edge; the configured ones through a configuration of the operator's own. */
class LimitsIT {

    private static final House HOUSE = new House();
    private static final int MORE_THAN_SOCKETS_HOLD = 50_000_000;
    private static final int HELD_BACK_MILLIS = 1000;
    private static final String ANY_JUNK = "<junkCommands>200<";
    private static final String NO_LIMIT = "<junkCommands>0<";
    private static TestGateway gateway;
    private static Home acme;

    @BeforeAll
    static void start() {
        gateway = TestGateway.over(HOUSE);
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "beta");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        HOUSE.close();
    }

    @Test
    void takesCommandLinesUpToTheLimitAndSkipsLongerOnesWithOneReply() {
        try (SmtpClient client = gateway.client()) {
            assertThat(client.command("NOOP" + " ".repeat(4000))).startsWith("250 2.0.0");
            assertThat(client.command("NOOP " + "x".repeat(5000))).startsWith("500 5.5.2");
            assertThat(client.command("NOOP " + "x".repeat(500_000))).startsWith("500 5.5.2");
            assertThat(client.command("NOOP")).startsWith("250 2.0.0");
        }
    }

    @Test
    void takesHundredRecipientsAndAsksForMoreThanThousandSeparately() {
        try (SmtpClient client = gateway.client()) {
            client.command("MAIL FROM:<a@shop.example>");
            client.send(IntStream.range(0, 1000)
                    .mapToObj(i -> "RCPT TO:<beta+" + i + "@" + acme.domain() + ">\r\n")
                    .collect(Collectors.joining()));
            for (int i = 0; i < 1000; i++) {
                assertThat(client.reply()).startsWith("250 2.1.5");
            }
            assertThat(client.command("RCPT TO:<beta+more@" + acme.domain() + ">"))
                    .startsWith("452 4.5.3");
            assertThat(client.data("Subject: many names of one mailbox\r\n\r\n"))
                    .startsWith("250 2.6.0");
        }
        assertThat(gateway.messages(acme, "beta")).hasSize(1);
    }

    @Test
    void refusesHelloThatCannotStandInReplyOrReceivedField() {
        try (SmtpClient client = SmtpClient.connect(gateway.port())) {
            client.reply();
            assertThat(client.command("EHLO " + "x".repeat(256))).startsWith("501 5.5.4");
            assertThat(client.command("EHLO a\u0001b")).startsWith("501 5.5.4");
            assertThat(client.command("EHLO")).startsWith("501 5.");
            assertThat(client.command("MAIL FROM:<a@shop.example>")).startsWith("503 5.");
        }
    }

    @Test
    void doesNotPileUpRepliesForClientThatDoesNotReadThem() throws IOException {
        ByteBuffer commands = StandardCharsets.US_ASCII.encode("NOOP\r\n".repeat(10_000));
        try (TestGateway patient = TestGateway.configured(HOUSE, ANY_JUNK, NO_LIMIT);
                SocketChannel client = SocketChannel.open();
                Selector writable = Selector.open()) {
            client.setOption(StandardSocketOptions.SO_RCVBUF, 64 * 1024)
                    .setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
            client.connect(new InetSocketAddress("127.0.0.1", patient.port()));
            client.configureBlocking(false);
            client.register(writable, SelectionKey.OP_WRITE);
            long sent = 0;
            while (sent < MORE_THAN_SOCKETS_HOLD && writable.select(key -> {}, HELD_BACK_MILLIS) > 0) {
                sent += client.write(commands.hasRemaining() ? commands : commands.rewind());
            }
            assertThat(sent).isLessThan(MORE_THAN_SOCKETS_HOLD);

            writable.close();
            client.configureBlocking(true);
            long replies = 0;
            ByteBuffer buffer = ByteBuffer.allocate(65536);
            while (replies < sent / "NOOP\r\n".length() && client.read(buffer.clear()) > 0) {
                replies += StandardCharsets.US_ASCII
                        .decode(buffer.flip())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
            }
            assertThat(replies).isGreaterThanOrEqualTo(sent / "NOOP\r\n".length());
        }
    }
}
