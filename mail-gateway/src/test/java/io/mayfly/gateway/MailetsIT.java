package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An operator's own mailet container: whatever it does, 250 means that each recipient got what was decided for it. The
 * stories are processors in {@code mailet-stories.xml}.
 */
class MailetsIT {

    private static final House HOUSE = new House();
    private static final String TRANSIENT = "451 4.3.0";
    private static final String TAKEN = "250 2.6.0";
    private static TestGateway gateway;
    private static Home acme;

    private int one;
    private int two;

    @BeforeAll
    static void start() throws IOException {
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "one");
        HOUSE.address(acme, "two");
        gateway = running(stories());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        HOUSE.close();
    }

    private static String stories() throws IOException {
        try (var file = MailetsIT.class.getResourceAsStream("/mailet-stories.xml")) {
            String stories = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String routes = Pattern.compile("state=\"([a-z-]+)\"")
                    .matcher(stories)
                    .results()
                    .map(story -> story.group(1))
                    .map(story -> "<mailet match=\"SenderIs=" + story + "@stories.example\" class=\"ToProcessor\">"
                            + "<processor>" + story + "</processor></mailet>")
                    .collect(Collectors.joining());
            return stories.replace("ROUTES", routes)
                    .replace("=ONE\"", "=" + acme.address("one") + "\"")
                    .replace("=TWO\"", "=" + acme.address("two") + "\"");
        }
    }

    private static TestGateway running(String configuration) throws IOException {
        Path home = TestGateway.newHome();
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/mailetcontainer.xml"), configuration);
        return TestGateway.over(HOUSE, EmbeddedDatabase.get().url(), home);
    }

    @BeforeEach
    void count() {
        one = stored("one");
        two = stored("two");
    }

    private static int stored(String localPart) {
        return gateway.messages(acme, localPart).size();
    }

    private void assertStored(int moreForOne, int moreForTwo) {
        assertThat(stored("one")).as("stored for one").isEqualTo(one + moreForOne);
        assertThat(stored("two")).as("stored for two").isEqualTo(two + moreForTwo);
    }

    private static String send(String story) {
        return send(story, "Subject: both\r\n\r\n");
    }

    private static String send(String story, String content) {
        try (SmtpClient client = gateway.client()) {
            begin(client, story);
            return client.data(content);
        }
    }

    private static void begin(SmtpClient client, String story) {
        assertThat(client.command("MAIL FROM:<" + story + "@stories.example>")).startsWith("250");
        assertThat(client.command("RCPT TO:<" + acme.address("one") + ">")).startsWith("250");
        assertThat(client.command("RCPT TO:<" + acme.address("two") + ">")).startsWith("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-story", "empty", "dropped"})
    void defersMailThatNeverComesToItsDelivery(String story) {
        assertThat(send(story)).startsWith(TRANSIENT);
        assertStored(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "thrown", "thrown-in-part", "thrown-after-part"})
    void defersMailOfWhichOneMailetFails(String story) {
        assertThat(send(story)).startsWith(TRANSIENT);
        assertStored(0, 0);
    }

    @Test
    void deliversMailThatFailedWhenTheErrorProcessorSaysSo() {
        assertThat(send("rescued")).startsWith(TAKEN);
        assertStored(1, 1);
    }

    @Test
    void takesMailWhateverHappensAfterTheCommit() {
        assertThat(send("thrown-after-delivery")).startsWith(TAKEN);
        assertStored(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "delivered-in-parts"})
    void deliversSplitMailWhenItsLastPartHasCome(String story) {
        assertThat(send(story)).startsWith(TAKEN);
        assertStored(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"part-falls-off", "part-dropped", "renamed"})
    void storesNothingWhenPartOfTheMailIsLost(String story) {
        assertThat(send(story)).startsWith(TRANSIENT);
        assertStored(0, 0);
    }

    @Test
    void storesSplitMailForAllOrNobody() {
        HOUSE.address(acme, "ending");
        try (SmtpClient client = gateway.client()) {
            begin(client, "delivered-in-parts");
            client.command("RCPT TO:<" + acme.address("ending") + ">");
            HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address("ending")));

            assertThat(client.data("Subject: late\r\n\r\n")).startsWith("451 4.3.0 A recipient changed");
        }
        assertStored(0, 0);
    }

    @Test
    void storesForTheOthersWhenOneRejects() {
        assertThat(send("one-rejects")).startsWith(TAKEN);
        assertStored(0, 1);
        assertThat(gateway.get("/metrics").body())
                .contains("mayfly_recipient_dispositions_total{disposition=\"rejected_unsaid\"} 1.0");
    }

    @Test
    void storesForTheOthersWhenOneDiscards() {
        assertThat(send("one-discards")).startsWith(TAKEN);
        assertStored(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-reject", "none-stores"})
    void rejectsWithTheReasonWhenNobodyGetsIt(String story) {
        assertThat(send(story)).isEqualTo("550 5.7.1 Not wanted here");
        assertStored(0, 0);
    }

    @Test
    void defersForAllWhenOneDefers() {
        assertThat(send("two-defers")).isEqualTo("450 4.7.1 Come back later");
        assertStored(0, 0);
    }

    @Test
    void discardsWithoutTelling() {
        assertThat(send("all-discard")).startsWith(TAKEN);
        assertStored(0, 0);
    }

    @Test
    void letsTheLaterDecisionCount() {
        assertThat(send("changed-mind")).startsWith(TAKEN);
        assertStored(1, 1);
    }

    @Test
    void showsVerdictToLaterMailetsInEveryPart() {
        assertThat(send("coloured")).isEqualTo("554 5.7.1 No crimson mail");
        assertStored(0, 0);
        assertThat(send("coloured-too-late")).startsWith(TAKEN);
        assertStored(1, 1);
    }

    @Test
    void keepsSplitMailOutOfPlainFiles() {
        assertThat(send(
                        "big",
                        "Subject: " + UUID.randomUUID() + UUID.randomUUID() + "\r\n\r\n"
                                + "0123456789abcdef\r\n".repeat(20_000)))
                .startsWith(TAKEN);
        assertStored(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stroe", "StoreMessage"})
    void doesNotStartWithMailetThatItDoesNotKnow(String name) {
        String configuration = "<mailetcontainer><processors><processor state=\"root\"><mailet match=\"All\" class=\""
                + name + "\"/></processor><processor state=\"error\"/></processors></mailetcontainer>";

        assertThatThrownBy(() -> running(configuration)).hasMessageContaining(name);
    }
}
