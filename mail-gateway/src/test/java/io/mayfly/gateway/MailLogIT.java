package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Where a mail is: what the log tells the operator of it, and what its refusals leave for the address's owner. */
class MailLogIT {
    private static final House HOUSE = new House();
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("mail");

    private static Home acme;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void makeTenant() {
        acme = HOUSE.home(Plan.RAISED);
    }

    @AfterAll
    static void stop() {
        HOUSE.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        LOG.detachAppender(lines);
    }

    @Test
    void followsAMailByTheIdThatItsSenderWasTold() {
        HOUSE.address(acme, "invoice-4711");
        String stored;
        try (TestGateway gateway = TestGateway.over(HOUSE);
                SmtpClient client = gateway.client()) {
            client.envelope(acme.address("invoice-4711"));
            stored = client.data("Subject: Secret\r\n\r\nhidden\r\n");
        }

        String session = stored.replaceFirst("(?s).*session (\\S+).*", "$1");
        assertThat(session).isNotEqualTo(stored);
        assertThat(told())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("session " + session + " from 127.0.0.1: ")
                        .doesNotContain("invoice-4711", "Secret", "hidden"));
        assertThat(told().getFirst()).endsWith(": recipient in***@" + acme.domain() + " accepted");
        assertThat(told().getLast())
                .matches(Pattern.compile(".*: \\d+ bytes of \\S+ for in\\*\\*\\*@\\S+ stored as [0-9a-f-]{36}"));
    }

    @Test
    void tellsWhyARecipientWasRefusedAndNotesItForTheOwner() {
        AddressReference paused =
                new AddressReference(HOUSE.address(acme, "resting").address());
        HOUSE.addresses().pauseTempAddress().pause(acme.owner(), paused);
        try (TestGateway gateway = TestGateway.over(HOUSE);
                SmtpClient client = gateway.client()) {
            assertThat(client.envelope(acme.address("resting"))).startsWith("450");
            assertThat(client.command("RCPT TO:<" + acme.address("resting") + ">"))
                    .startsWith("450");
            assertThat(client.command("RCPT TO:<" + acme.address("nobody") + ">"))
                    .startsWith("550");
        }

        assertThat(told())
                .hasSize(3)
                .last()
                .asString()
                .contains("recipient no***@" + acme.domain() + " refused: 550 5.1.1 No such address here");
        assertThat(told().getFirst()).contains("refused: 450 4.2.1");
        assertThat(ReceivingWiring.showRefusedMail(HOUSE.foundation(), HOUSE.addresses())
                        .of(acme.owner(), paused))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusedMail.Cause.PAUSED);
                    assertThat(refused.count()).isEqualTo(2);
                });
    }

    @Test
    void writesFingerprintsIfAskedTo() {
        String address = HOUSE.address(acme, "hashed-one").address();
        String fingerprint =
                HOUSE.receiving().fingerprintAddress().of(address).orElseThrow().digits();
        try (TestGateway gateway = TestGateway.over(HOUSE, TestGateway.hashing(), HOUSE.clock());
                SmtpClient client = gateway.client()) {
            client.envelope(EmailAddress.of(address).toString().toUpperCase(java.util.Locale.ROOT));
        }

        assertThat(told())
                .singleElement()
                .asString()
                .contains("recipient #" + fingerprint + "@")
                .doesNotContainIgnoringCase("hashed");
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
