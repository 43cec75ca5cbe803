package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trouble below: never a 250, never a permanent refusal, never others kept waiting; and it passes by itself. */
class TroubleIT {

    private static final House HOUSE = new House();

    /** The gateway gives the database seven seconds and a connection to it two and a half; the rest is for a busy machine. */
    private static final Duration ANSWERED = Duration.ofSeconds(25);

    private static final Duration GREETED = Duration.ofSeconds(1);
    private static final int GREETINGS = 21;
    private static DatabaseProxy proxy;
    private static TestGateway gateway;
    private static Home acme;

    @BeforeAll
    static void start() {
        proxy = new DatabaseProxy(EmbeddedDatabase.get().url());
        gateway = TestGateway.over(HOUSE, proxy.url(), TestGateway.newHome());
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "beta");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        proxy.close();
        HOUSE.close();
    }

    @AfterEach
    void recovers() {
        proxy.thaw();
        TestGateway.awaitTrue(() -> {
            try (SmtpClient client = gateway.client()) {
                return client.envelope(acme.address("beta")).startsWith("250");
            }
        });
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void answersTransientlyWhileDatabaseIsFrozenAndGreetsOthersAtOnce() {
        int clients = 100;
        List<SmtpClient> waiting = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            SmtpClient client = gateway.client();
            client.command("MAIL FROM:<a@shop.example>");
            waiting.add(client);
        }
        proxy.freeze();
        assertThat(took(() -> {
                    waiting.forEach(client -> client.send("RCPT TO:<" + acme.address("beta") + ">\r\n"));
                    assertThat(medianGreeting()).isLessThan(GREETED);
                    waiting.forEach(client -> assertThat(client.reply()).startsWith("451 4.3."));
                }))
                .isLessThan(ANSWERED);
        waiting.forEach(SmtpClient::close);
    }

    /** One may be slow on a busy machine; all would be, if those who greet waited for the database. */
    private static Duration medianGreeting() {
        return IntStream.range(0, GREETINGS)
                .mapToObj(i -> took(() -> gateway.client().close()))
                .sorted()
                .toList()
                .get(GREETINGS / 2);
    }

    @Test
    void answersTransientlyWhenDatabaseFreezesBeforeContentIsStored() {
        long before = gateway.messages(acme, "beta").size();
        try (SmtpClient client = gateway.client()) {
            client.envelope(acme.address("beta"));
            proxy.freeze();
            assertThat(took(() ->
                            assertThat(client.data("Subject: frozen\r\n\r\n")).startsWith("451 4.3.")))
                    .isLessThan(ANSWERED);
            proxy.thaw();
            client.envelope(acme.address("beta"));
            assertThat(client.data("Subject: thawed\r\n\r\n")).startsWith("250 2.6.0");
        }
        assertThat(gateway.messages(acme, "beta")).hasSize((int) before + 1);
    }

    @Test
    void answersTransientlyWhileDatabaseIsLostAndSaysThatItIsNotReady() {
        assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
        proxy.cut();
        try (SmtpClient client = gateway.client()) {
            assertThat(client.envelope(acme.address("beta"))).startsWith("451 4.3.0");
        }
        assertThat(gateway.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(503);

        proxy.mend();
        TestGateway.awaitTrue(() -> gateway.get("/health/ready").statusCode() == 200);
    }

    @Test
    void startsWithoutDatabaseAndTakesMailWhenItComes() {
        try (DatabaseProxy later = new DatabaseProxy(EmbeddedDatabase.get().url())) {
            later.cut();
            try (TestGateway early = TestGateway.over(HOUSE, later.url(), TestGateway.newHome())) {
                try (SmtpClient client = early.client()) {
                    assertThat(client.envelope(acme.address("beta"))).startsWith("451 4.3.0");
                }
                assertThat(early.get("/health/ready").statusCode()).isEqualTo(503);

                later.mend();
                TestGateway.awaitTrue(() -> early.get("/health/ready").statusCode() == 200);
                try (SmtpClient client = early.client()) {
                    client.envelope(acme.address("beta"));
                    assertThat(client.data("Subject: early\r\n\r\n")).startsWith("250 2.6.0");
                }
            }
        }
    }

    @Test
    void storesNothingWhenStoringFailsHalfWayAndTakesTheNext() throws SQLException {
        HOUSE.address(acme, "half");
        try (SmtpClient client = gateway.client()) {
            client.envelope(acme.address("half"));
            sql("RENAME TABLE event TO event_away");
            try {
                assertThat(client.data("Subject: fails\r\n\r\n")).startsWith("451 4.3.0");
            } finally {
                sql("RENAME TABLE event_away TO event");
            }
            assertThat(gateway.messages(acme, "half")).isEmpty();

            client.envelope(acme.address("half"));
            assertThat(client.data("Subject: works\r\n\r\n")).startsWith("250 2.6.0");
        }
        assertThat(gateway.messages(acme, "half")).hasSize(1);
    }

    @Test
    void tellsClientThatStorageIsFullWhenItIs() throws SQLException {
        HOUSE.address(acme, "full");
        try (SmtpClient client = gateway.client()) {
            client.envelope(acme.address("full"));
            sql("CREATE TRIGGER no_room BEFORE INSERT ON message FOR EACH ROW"
                    + " SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1021, MESSAGE_TEXT = 'Disk full'");
            try {
                assertThat(client.data("Subject: no room\r\n\r\n")).startsWith("452 4.3.1");
            } finally {
                sql("DROP TRIGGER no_room");
            }
        }
        assertThat(gateway.messages(acme, "full")).isEmpty();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = HOUSE.pool().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
            connection.commit();
        }
    }
}
