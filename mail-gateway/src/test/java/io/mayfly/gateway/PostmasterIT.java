package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Mail to the postmaster without a domain (RFC 5321 §4.5.1) reaches somebody. */
class PostmasterIT {

    private static final House HOUSE = new House();

    @AfterAll
    static void stop() {
        HOUSE.close();
    }

    @Test
    void reachesWhomTheOperatorHasNamedHoweverItIsWritten() {
        Home acme = HOUSE.home(Plan.RAISED);
        Home globex = HOUSE.home(Plan.RAISED);
        try (TestGateway gateway = gateway(globex.address("postmaster"));
                SmtpClient client = gateway.client()) {
            client.command("MAIL FROM:<>");
            assertThat(client.command("RCPT TO:<Postmaster>")).startsWith("250 2.1.5");
            assertThat(client.command("RCPT TO:<postmaster@" + globex.domain() + ">"))
                    .startsWith("250 2.1.5 Recipient is named already");
            assertThat(client.data("Subject: you relay\r\n\r\n")).startsWith("250 2.6.0");

            assertThat(gateway.messages(globex, "postmaster"))
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message.summary().subject()).isEqualTo("you relay"));
            assertThat(HOUSE.count(
                            "select count(*) from temp_address where tenant_id = ?",
                            acme.tenant().id().value()))
                    .isZero();
        }
    }

    @Test
    void isAcceptedWhenNobodyIsNamed() {
        HOUSE.home(Plan.STANDARD);
        try (TestGateway gateway = TestGateway.over(HOUSE);
                SmtpClient client = gateway.client()) {
            client.command("MAIL FROM:<>");
            assertThat(client.command("RCPT TO:<POSTMASTER>")).startsWith("250 2.1.5");
            assertThat(client.command("RCPT TO:<hostmaster>")).startsWith("550 5.1.1");
        }
    }

    private static TestGateway gateway(String postmaster) {
        return TestGateway.over(HOUSE, TestGateway.settings(EmailAddress.of(postmaster)), HOUSE.clock());
    }
}
