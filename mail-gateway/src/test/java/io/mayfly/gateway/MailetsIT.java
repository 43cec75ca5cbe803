package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator's own mailet container: whatever it does, 250 means stored. */
class MailetsIT {

    private static final House HOUSE = new House();
    private static final String STORE =
            "<mailet match=\"All\" class=\"StoreMessage\"><onMailetException>propagate</onMailetException></mailet>";
    private static final String TRANSIENT = "451 4.3.0";
    private static Home acme;

    @BeforeAll
    static void start() {
        acme = HOUSE.home(Plan.RAISED);
        HOUSE.address(acme, "one");
        HOUSE.address(acme, "two");
    }

    @AfterAll
    static void stop() {
        HOUSE.close();
    }

    private static TestGateway running(String root, String error) throws IOException {
        Path home = TestGateway.newHome();
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(
                home.resolve("conf/mailetcontainer.xml"),
                "<mailetcontainer><processors enableJmx=\"false\"><processor state=\"root\">" + root
                        + "</processor><processor state=\"error\">" + error
                        + "</processor></processors></mailetcontainer>");
        return TestGateway.over(HOUSE, EmbeddedDatabase.get().url(), home);
    }

    private static String sendToBoth(TestGateway gateway) {
        try (SmtpClient client = gateway.client()) {
            client.envelope(acme.address("one"), acme.address("two"));
            return client.data("Subject: both\r\n\r\n");
        }
    }

    private static int stored(TestGateway gateway) {
        return gateway.messages(acme, "one").size()
                + gateway.messages(acme, "two").size();
    }

    @Test
    void defersMailThatNoMailetStored() throws IOException {
        try (TestGateway gateway = running("", "")) {
            assertThat(sendToBoth(gateway)).startsWith(TRANSIENT);
        }
        try (TestGateway gateway = running("<mailet match=\"All\" class=\"Null\"/>", "")) {
            assertThat(sendToBoth(gateway)).startsWith(TRANSIENT);
        }
    }

    @Test
    void defersMailThatCameToTheErrorProcessor() throws IOException {
        String failing = "<mailet match=\"All\" class=\"" + FailingMailet.class.getName() + "\"/>";
        try (TestGateway gateway = running(failing + STORE, "<mailet match=\"All\" class=\"Null\"/>")) {
            int before = stored(gateway);
            assertThat(sendToBoth(gateway)).startsWith(TRANSIENT);
            assertThat(stored(gateway)).isEqualTo(before);
        }
    }

    @Test
    void acceptsMailSplitByMatcherWhenBothPartsAreStored() throws IOException {
        String split = STORE.replace("All", "RecipientIs=" + acme.address("one"));
        try (TestGateway gateway = running(split + STORE, "")) {
            int before = stored(gateway);
            assertThat(sendToBoth(gateway)).startsWith("250 2.6.0");
            assertThat(stored(gateway)).isEqualTo(before + 2);
        }
    }

    @Test
    void defersMailSplitByMatcherWhenOnePartIsNotStored() throws IOException {
        String split = STORE.replace("All", "RecipientIs=" + acme.address("one"));
        try (TestGateway gateway = running(split, "")) {
            assertThat(sendToBoth(gateway)).startsWith(TRANSIENT);
        }
    }

    @Test
    void doesNotStartWithConfigurationThatItCannotRead() {
        assertThatThrownBy(() -> running("<mailet match=\"All\" class=\"Stroe\"/>", ""))
                .hasMessageContaining("Stroe");
    }
}
