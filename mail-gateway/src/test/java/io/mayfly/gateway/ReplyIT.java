package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients are told. */
class ReplyIT {

    private static final House HOUSE = new House();
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

    @Test
    void announcesWhatItOffersAndNothingElse() {
        assertThat(client.command("EHLO client.example.org").lines().skip(1))
                .containsExactlyInAnyOrder(
                        "250-PIPELINING",
                        "250-ENHANCEDSTATUSCODES",
                        "250-8BITMIME",
                        "250-SIZE 26214400",
                        "250 STARTTLS");
    }

    @Test
    void greetsWithItsNameAndWithoutItsVersion() {
        try (SmtpClient fresh = SmtpClient.connect(gateway.port())) {
            assertThat(fresh.reply()).isEqualTo("220 mx.test.example ESMTP Mayfly");
        }
    }

    @Test
    void acceptsLiveAddress() {
        HOUSE.address(acme, "live");

        assertThat(client.envelope(acme.address("live"))).startsWith("250 2.1.5");
        assertThat(client.command("RCPT TO:<" + acme.address("LIVE+detail") + ">"))
                .startsWith("250 2.1.5");
    }

    @Test
    void refusesUnknownAddressAndForeignDomain() {
        assertThat(client.envelope(acme.address("nobody"))).startsWith("550 5.1.1");
        assertThat(client.command("RCPT TO:<someone@elsewhere.example>")).startsWith("550 5.1.1");
        assertThat(client.command("RCPT TO:<someone%elsewhere.example@" + acme.domain() + ">"))
                .startsWith("550 5.1.1");
        assertThat(client.command("DATA")).startsWith("503 5.");
    }

    @Test
    void refusesExpiredAndDeletedAddress() {
        HOUSE.address(acme, "short", Optional.of(Duration.ofMinutes(1)), Optional.empty());
        HOUSE.address(acme, "deleted");
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address("deleted")));
        HOUSE.clock().forward(Duration.ofMinutes(1));

        assertThat(client.envelope(acme.address("short"))).startsWith("550 5.1.6");
        assertThat(client.command("RCPT TO:<" + acme.address("deleted") + ">")).startsWith("550 5.1.6");
    }

    @Test
    void defersPausedAddress() {
        HOUSE.address(acme, "paused");
        HOUSE.addresses().pauseTempAddress().pause(acme.owner(), new AddressReference(acme.address("paused")));

        assertThat(client.envelope(acme.address("paused"))).startsWith("450 4.2.1");
    }

    @Test
    void refusesFullAddress() {
        HOUSE.address(acme, "tiny", Optional.empty(), Optional.of(1));
        client.envelope(acme.address("tiny"));
        assertThat(client.data("Subject: fills it\r\n\r\n")).startsWith("250 2.6.0");

        assertThat(client.envelope(acme.address("tiny"))).startsWith("552 5.2.2");
    }

    @Test
    void defersMessageWhoseRecipientEndedSinceItWasAccepted() {
        HOUSE.address(acme, "vanishing");
        HOUSE.address(acme, "staying");
        client.envelope(acme.address("vanishing"), acme.address("staying"));
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address("vanishing")));

        assertThat(client.data("Subject: late\r\n\r\n")).startsWith("451 4.3.0");
        assertThat(gateway.messages(acme, "staying")).isEmpty();
    }

    @Test
    void keepsEachMailToTheRecipientsOfItsOwnTransaction() {
        HOUSE.address(acme, "first");
        HOUSE.address(acme, "second");
        client.envelope(acme.address("first"));

        assertThat(client.command("MAIL FROM:<other@shop.example>")).startsWith("503 5.5.1");
        assertThat(client.command("MAIL FROM:<broken")).startsWith("503 5.5.1");
        assertThat(client.data("Subject: for the first\r\n\r\n")).startsWith("250 2.6.0");
        client.envelope(acme.address("second"));
        assertThat(client.data("Subject: for the second\r\n\r\n")).startsWith("250 2.6.0");

        assertThat(gateway.messages(acme, "first")).hasSize(1);
        assertThat(gateway.messages(acme, "second")).hasSize(1);
    }

    @Test
    void inheritsNoRecipientsFromATransactionThatWasGivenUp() {
        HOUSE.address(acme, "given-up");
        HOUSE.address(acme, "instead");
        client.envelope(acme.address("given-up"));
        client.command("RSET");
        client.command("MAIL FROM:<broken");

        assertThat(client.command("DATA")).startsWith("503 5.");
        client.envelope(acme.address("instead"));
        assertThat(client.data("Subject: for one\r\n\r\n")).startsWith("250 2.6.0");
        assertThat(gateway.messages(acme, "given-up")).isEmpty();
    }

    @Test
    void refusesRecipientOfSuspendedTenant() {
        Home globex = HOUSE.home(Plan.STANDARD);
        HOUSE.address(globex, "kept");
        HOUSE.organisations()
                .suspendTenant()
                .suspend(House.OPERATOR, globex.tenant().slug());

        assertThat(client.envelope(globex.address("kept"))).startsWith("550 5.2.1");
    }

    @Test
    void takesMailForPostmasterOfMailDomain() {
        assertThat(client.envelope(acme.address("Postmaster"))).startsWith("250 2.1.5");
        assertThat(client.command("RCPT TO:<abuse>")).startsWith("550 5.1.1");
    }

    @Test
    void acceptsNullReversePath() {
        HOUSE.address(acme, "returns");
        assertThat(client.command("MAIL FROM:<>")).startsWith("250 2.1.0");
        client.command("RCPT TO:<" + acme.address("returns") + ">");

        assertThat(client.data("Subject: DSN\r\n\r\n")).startsWith("250 2.6.0");
        assertThat(gateway.latest(acme, "returns")
                        .details()
                        .arrival()
                        .reversePath()
                        .text())
                .isEmpty();
    }

    @Test
    void refusesMalformedPathsWithEnhancedCodes() {
        assertThat(client.command("MAIL FROM:author@shop.example")).startsWith("501 5.");
        assertThat(client.command("MAIL FROM:<author>")).startsWith("553 5.1.7");
        assertThat(client.command("MAIL FROM:<" + "x".repeat(300) + "@shop.example>"))
                .startsWith("553 5.1.7");
        assertThat(client.command("MAIL FROM:<a@b@c>")).matches("(?s)5(01|53) 5\\..*");
        assertThat(client.command("MAIL FROM:<a\u0001@shop.example>")).startsWith("553 5.1.7");
        client.command("MAIL FROM:<author@shop.example>");
        assertThat(client.command("RCPT TO:<>")).matches("(?s)5(01|53|50) 5\\..*");
        assertThat(client.command("RCPT TO:beta@shop.example")).startsWith("501 5.");
        assertThat(client.command("RCPT TO:<be ta@shop.example>")).matches("(?s)5(01|53|50) 5\\..*");
        assertThat(client.command("RCPT TO:<\"a a a a\"@" + acme.domain() + ">"))
                .startsWith("550 5.1.1");
        assertThat(client.command("RCPT TO:<" + "x".repeat(300) + "@" + acme.domain() + ">"))
                .startsWith("553 5.1.3");
        assertThat(client.command("RCPT TO:<\u00e4@" + acme.domain() + ">")).matches("(?s)55[03] 5\\.1\\..*");
        assertThat(client.command("RCPT TO:<" + acme.address("x") + "> NOTIFY=NEVER"))
                .startsWith("555 5.5.4");
    }

    @Test
    void ignoresSourceRoutes() {
        HOUSE.address(acme, "routed");
        assertThat(client.command("MAIL FROM:<@old.example:author@shop.example>"))
                .startsWith("250 2.1.0");

        assertThat(client.command("RCPT TO:<@old.example,@older.example:" + acme.address("routed") + ">"))
                .startsWith("250 2.1.5");
    }

    @Test
    void refusesParametersItDidNotAnnounce() {
        assertThat(client.command("MAIL FROM:<a@shop.example> SMTPUTF8")).startsWith("555 5.5.4");
        assertThat(client.command("MAIL FROM:<a@shop.example> BODY=BINARYMIME")).startsWith("501 5.5.4");
        assertThat(client.command("MAIL FROM:<a@shop.example> BODY=8BITMIME SIZE=1000"))
                .startsWith("250 2.1.0");
    }

    @Test
    void keepsCommandsInOrder() {
        try (SmtpClient fresh = SmtpClient.connect(gateway.port())) {
            fresh.reply();
            assertThat(fresh.command("MAIL FROM:<a@shop.example>")).startsWith("503 5.");
            fresh.command("HELO old.example.org");
            assertThat(fresh.command("RCPT TO:<" + acme.address("live") + ">")).startsWith("503 5.");
            assertThat(fresh.command("DATA")).startsWith("503 5.");
            fresh.command("MAIL FROM:<a@shop.example>");
            assertThat(fresh.command("MAIL FROM:<b@shop.example>")).startsWith("503 5.");
            assertThat(fresh.command("RSET")).startsWith("250 2.0.0");
            assertThat(fresh.command("MAIL FROM:<b@shop.example>")).startsWith("250 2.1.0");
        }
    }

    @Test
    void answersTheRestOfTheMinimum() {
        assertThat(client.command("NOOP")).startsWith("250 2.0.0");
        assertThat(client.command("VRFY someone")).startsWith("252 2.5.0");
        assertThat(client.command("EXPN list")).startsWith("502 5.");
        assertThat(client.command("AUTH PLAIN AGEAYg==")).startsWith("500 5.5.2");
        assertThat(client.command("QUIT")).startsWith("221 2.0.0");
        assertThat(client.reply()).isEmpty();
    }

    @Test
    void answersPipelinedCommandsInOrder() {
        HOUSE.address(acme, "piped");
        client.send("MAIL FROM:<a@shop.example>\r\nRCPT TO:<" + acme.address("piped") + ">\r\nRCPT TO:<"
                + acme.address("nobody") + ">\r\nDATA\r\n");
        assertThat(client.reply()).startsWith("250 2.1.0");
        assertThat(client.reply()).startsWith("250 2.1.5");
        assertThat(client.reply()).startsWith("550 5.1.1");
        assertThat(client.reply()).startsWith("354");

        client.send("Subject: piped\r\n\r\n.\r\nMAIL FROM:<b@shop.example>\r\nQUIT\r\n");
        assertThat(client.reply()).startsWith("250 2.6.0");
        assertThat(client.reply()).startsWith("250 2.1.0");
        assertThat(client.reply()).startsWith("221 2.0.0");
        assertThat(gateway.messages(acme, "piped")).hasSize(1);
    }
}
