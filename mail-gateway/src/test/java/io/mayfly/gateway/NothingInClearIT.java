package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.ClearTexts;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a client says and sends stands nowhere in clear: not in the database, in the gateway's files or in its log. */
class NothingInClearIT {

    /** In all that the client says and sends, and nowhere else in any test. */
    private static final String MARK = "wqxzv";

    private final House house = new House();
    private final DatabaseProxy proxy = new DatabaseProxy(EmbeddedDatabase.get().url());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Home acme = house.home(Plan.RAISED);
    private final TestGateway gateway = TestGateway.over(house, proxy.url(), TestGateway.newHome());

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        house.address(acme, "inbox");
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        gateway.close();
        proxy.close();
        house.close();
    }

    @Test
    void whetherTheMailIsStoredOrNot() throws IOException {
        assertThat(send(false)).startsWith("250 2.6.0");
        assertThat(send(true)).startsWith("451 4.3.");

        assertThat(gateway.messages(acme, "inbox").toString())
                .as("what members read of it")
                .contains("helo-" + MARK, "bounce-" + MARK, "shop-" + MARK, "subject-" + MARK, "preview-" + MARK);
        assertThat(ClearTexts.holding(house.pool(), MARK)).isEmpty();
        assertThat(filesHolding(MARK)).isEmpty();
        assertThat(filesHolding("PRIVATE KEY")).as("what the search finds").isNotEmpty();
        assertThat(lines()).as("the mail that failed").anyMatch(line -> line.contains("A mailet failed"));
        assertThat(lines()).noneMatch(line -> line.contains(MARK));
    }

    private String send(boolean databaseFails) {
        try (SmtpClient client = SmtpClient.connect(gateway.port())) {
            client.reply();
            client.command("EHLO helo-" + MARK + ".example");
            client.command("MAIL FROM:<bounce-" + MARK + "@shop.example>");
            client.command("RCPT TO:<nobody-" + MARK + "@" + acme.domain() + ">");
            assertThat(client.command("RCPT TO:<inbox+" + MARK + "@" + acme.domain() + ">"))
                    .startsWith("250");
            if (databaseFails) {
                proxy.cut();
            }
            return client.data("""
                    From: "Shop" <shop-%1$s@shop.example>
                    To: "to-%1$s" <you-%1$s@example.org>
                    Subject: subject-%1$s
                    Content-Type: text/plain; charset="%1$s"

                    preview-%1$s
                    """.formatted(MARK).replace("\n", "\r\n"));
        }
    }

    private List<String> filesHolding(String word) throws IOException {
        try (Stream<Path> files = Files.walk(gateway.home())) {
            List<String> holding = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(file.toString());
                }
            }
            return holding;
        }
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }
}
