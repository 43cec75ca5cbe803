package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody keeps a connection who doesn't use it, and nobody keeps others from having one. */
class ConnectionsIT {

    private static final House HOUSE = new House();
    private static final int MOST_JUNK = 200;
    private static final String ANY_JUNK = "<junkCommands>200<";
    private static final String NO_LIMIT = "<junkCommands>0<";
    private static final Duration SLOWLY = Duration.ofMillis(400);
    private static TestGateway gateway;
    private static Home acme;

    @BeforeAll
    static void start() {
        gateway = TestGateway.over(HOUSE);
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "beta");
        HOUSE.address(acme, "gamma");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        HOUSE.close();
    }

    @Test
    void endsConnectionThatSendsNonsense() {
        try (SmtpClient client = gateway.client()) {
            for (int i = 0; i < 10; i++) {
                assertThat(client.command("GET / HTTP/1.1")).startsWith("500 5.5.2");
            }
            assertThat(client.command("GET / HTTP/1.1")).startsWith("421 4.7.0");
            assertThat(client.reply()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOOP", "RSET", "VRFY beta", "HELP", "EHLO again.example", "DATA", "MAIL FROM:<>\r\nRSET"})
    void endsConnectionWhoseCommandsLeadToNoMessage(String junk) {
        int replies = junk.split("\r\n", -1).length;
        String last = "";
        int given = 0;
        try (SmtpClient client = gateway.client()) {
            while (!last.startsWith("421") && given <= 2 * MOST_JUNK) {
                client.send(junk + "\r\n");
                for (int i = 0; i < replies && !last.startsWith("421"); i++) {
                    last = client.reply();
                }
                given++;
            }
            assertThat(last).startsWith("421 4.7.0");
            assertThat(client.reply()).isEmpty();
        }
        assertThat(given).isBetween(MOST_JUNK - 1, MOST_JUNK + 1);
    }

    @Test
    void countsCommandsThatLeadToNoMessageAnewAfterEachMessage() {
        try (SmtpClient client = gateway.client()) {
            for (int message = 0; message < 3; message++) {
                for (int i = 0; i < MOST_JUNK / 2; i++) {
                    assertThat(client.command("RSET")).startsWith("250");
                }
                client.envelope(acme.address("gamma"));
                assertThat(client.data("Subject: patient\r\n\r\n")).startsWith("250 2.6.0");
            }
        }
    }

    @Test
    void endsConnectionThatTalksWithoutEverSendingMail() {
        try (TestGateway quick =
                        TestGateway.configured(HOUSE, "<beforeMail>300<", "<beforeMail>3<", ANY_JUNK, NO_LIMIT);
                SmtpClient talker = quick.client()) {
            assertThat(lastReplyOf(talker, "NOOP")).startsWith("421 4.4.2 Too long without a message");
        }
        try (TestGateway quick =
                        TestGateway.configured(HOUSE, "<beforeContent>900<", "<beforeContent>3<", ANY_JUNK, NO_LIMIT);
                SmtpClient talker = quick.client()) {
            talker.envelope(acme.address("beta"));
            assertThat(lastReplyOf(talker, "RCPT TO:<" + acme.address("beta") + ">"))
                    .startsWith("421 4.4.2 Transaction took too long");
        }
    }

    private static String lastReplyOf(SmtpClient client, String command) {
        String reply = "250";
        while (reply.startsWith("250")) {
            reply = client.command(command);
        }
        return reply;
    }

    @Test
    void keepsIdleClientAsLongAsContentGoesOnComing() {
        try (TestGateway quick = TestGateway.configured(HOUSE, "<idle>300<", "<idle>3<");
                SmtpClient slow = quick.client()) {
            slow.envelope(acme.address("gamma"));
            slow.command("DATA");
            for (int i = 0; i < 10; i++) {
                slow.send("X-Line: " + i + "\r\n");
                LockSupport.parkNanos(SLOWLY.toNanos());
            }
            slow.send("\r\n.\r\n");
            assertThat(slow.reply()).startsWith("250 2.6.0");
        }
    }

    @Test
    void endsConnectionThatGuessesAddresses() {
        try (SmtpClient client = gateway.client()) {
            client.command("MAIL FROM:<a@shop.example>");
            for (int i = 0; i < 100; i++) {
                assertThat(client.command("RCPT TO:<guess" + i + "@" + acme.domain() + ">"))
                        .startsWith("550 5.1.1");
            }
            assertThat(client.command("RCPT TO:<guess@" + acme.domain() + ">")).startsWith("421 4.7.0");
        }
    }

    @Test
    void keepsPlacesForNetworksThatHaveFewAndHurriesAllWhenCrowded() {
        String ordinary = "<from>1500</from>\n    <connectionLimitPerIP>5<";
        try (TestGateway crowded =
                TestGateway.configured(HOUSE, ordinary, "<from>6</from>\n    <connectionLimitPerIP>2<")) {
            List<SmtpClient> crowd = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                crowd.add(crowded.client());
            }
            try (SmtpClient oneMore = SmtpClient.connect(crowded.port())) {
                assertThat(oneMore.reply()).startsWith("421 4.7.0");
            }
            for (int i = 0; i < 2; i++) {
                SmtpClient other = SmtpClient.connect(crowded.port(), "127.0.2.2");
                assertThat(other.reply()).startsWith("220");
                crowd.add(other);
            }
            try (SmtpClient tooMany = SmtpClient.connect(crowded.port(), "127.0.2.2")) {
                assertThat(tooMany.reply()).startsWith("421 4.7.0");
            }
            assertThat(crowd.getFirst().reply())
                    .as("hurried, though it has 300 s")
                    .startsWith("421 4.4.2");
            crowd.forEach(SmtpClient::close);
        }
    }

    @Test
    void refusesConnectionsBeyondTheLimitOfTheirNetworkAndTakesThemWhenOthersLeave() {
        try (TestGateway small =
                TestGateway.configured(HOUSE, "<connectionLimitPerIP>200<", "<connectionLimitPerIP>3<")) {
            List<SmtpClient> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(small.client());
            }
            try (SmtpClient refused = SmtpClient.connect(small.port())) {
                assertThat(refused.reply()).startsWith("421 4.7.0");
                assertThat(refused.reply()).isEmpty();
            }
            open.getFirst().command("QUIT");
            open.getFirst().close();
            String greeting = "421";
            while (greeting.startsWith("421") || greeting.isEmpty()) {
                try (SmtpClient next = SmtpClient.connect(small.port())) {
                    greeting = next.reply();
                }
            }
            assertThat(greeting).startsWith("220");
            open.forEach(SmtpClient::close);
        }
    }

    @Test
    void endsIdleConnectionAndSlowContentWithReply() {
        try (TestGateway quick = TestGateway.configured(HOUSE, "<idle>300<", "<idle>4<");
                SmtpClient idle = SmtpClient.connect(quick.port())) {
            assertThat(idle.reply()).startsWith("220 ");
            assertThat(idle.reply()).startsWith("421 4.4.2");
        }
        try (TestGateway quick = TestGateway.configured(HOUSE, "<content>1200<", "<content>4<");
                SmtpClient slow = quick.client()) {
            slow.envelope(acme.address("beta"));
            slow.command("DATA");
            slow.send("Subject: slow\r\n");
            assertThat(slow.reply()).startsWith("421 4.4.2");
            assertThat(slow.reply()).isEmpty();
        }
    }
}
