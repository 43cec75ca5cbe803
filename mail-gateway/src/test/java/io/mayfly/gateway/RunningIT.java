package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of it, and how it stops. */
class RunningIT {

    private static final House HOUSE = new House();
    private static final Duration LESS_THAN_IT_LINGERS = Duration.ofSeconds(9);
    private static Home acme;

    @BeforeAll
    static void start() {
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "beta");
    }

    @AfterAll
    static void stop() {
        HOUSE.close();
    }

    @Test
    void tellsHealthAndFigures() {
        try (TestGateway gateway = TestGateway.over(HOUSE);
                SmtpClient client = gateway.client()) {
            client.envelope(acme.address("beta"), acme.address("nobody"));
            client.data("Subject: counted\r\n\r\n");

            assertThat(gateway.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/health/other").statusCode()).isEqualTo(404);
            assertThat(gateway.get("/metrics").body())
                    .contains("mayfly_messages_accepted_total 1.0")
                    .contains("mayfly_messages_accepted_bytes_total 20.0")
                    .contains("mayfly_recipient_decisions_total{decision=\"accepted\"} 1.0")
                    .contains("mayfly_recipient_decisions_total{decision=\"unknown\"} 1.0")
                    .contains("mayfly_message_processing_seconds_count 1")
                    .contains("mayfly_sessions 1.0")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void rehearsesBeforeItIsReadyAndTakesMailMeanwhile() {
        try (TestGateway gateway = TestGateway.over(HOUSE, TestGateway.rehearsing(50), HOUSE.clock());
                SmtpClient client = gateway.client()) {
            long written = rowsWritten();
            client.envelope(acme.address("beta"));
            assertThat(client.data("Subject: first\r\n\r\n")).startsWith("250 2.6.0");

            TestGateway.awaitTrue(() -> gateway.get("/health/ready").statusCode() == 200);

            assertThat(gateway.get("/metrics").body()).contains("mayfly_messages_accepted_total 1.0");
            assertThat(rowsWritten()).isGreaterThan(written + 100);
        }
    }

    private static long rowsWritten() {
        return HOUSE.count(
                "select variable_value from information_schema.global_status where variable_name = ?", "HANDLER_WRITE");
    }

    @Test
    void finishesWhatIsUnderWayWhenItStops() throws InterruptedException {
        TestGateway gateway = TestGateway.over(HOUSE);
        try (SmtpClient busy = gateway.client();
                SmtpClient idle = gateway.client()) {
            busy.envelope(acme.address("beta"));
            assertThat(busy.command("DATA")).startsWith("354");
            busy.send("Subject: under way\r\n\r\n");
            Thread stopping = Thread.ofPlatform().start(gateway::close);

            assertThat(idle.reply()).startsWith("421 4.3.2");
            idle.close();
            busy.send("the rest\r\n.\r\n");
            assertThat(busy.reply()).startsWith("250 2.6.0");
            assertThat(busy.reply()).startsWith("421 4.3.2");
            busy.close();
            assertThat(stopping.join(LESS_THAN_IT_LINGERS)).as("it saw them go").isTrue();
        }
    }

    @Test
    void cannotBeMadeToFloodTheLogNorToForgeLines() {
        PrintStream out = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (TestGateway gateway = TestGateway.over(HOUSE)) {
            for (int i = 0; i < 100; i++) {
                try (SmtpClient client = gateway.client()) {
                    client.send("MAIL FROM:<x\u001b[31m\rforged> SIZE=z\r\nRCPT TO:<\u0007>\r\nSTARTTLS\r\nNOOP\r\n");
                }
                try (SmtpClient client = gateway.client()) {
                    client.command("STARTTLS");
                    client.send("garbage\r\n");
                }
                try (SmtpClient client = gateway.client()) {
                    client.envelope(acme.address("beta"));
                    client.command("DATA");
                    client.send("cut off");
                }
            }
        } finally {
            System.setOut(out);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("Taking mail on")
                .doesNotContain("forged", "\u001b");
        List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("] mail session ")).hasSize(100);
        assertThat(lines).hasSizeLessThan(120);
    }
}
