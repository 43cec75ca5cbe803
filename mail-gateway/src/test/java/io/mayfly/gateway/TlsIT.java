package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.gateway.tls.GenerateTlsIdentity;
import io.mayfly.gateway.tls.TlsIdentity;
import io.mayfly.mail.message.TlsFacts;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STARTTLS. */
class TlsIT {

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

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void receivesMailOverTlsAndKeepsItsFacts(String protocol) {
        String localPart = "tls" + protocol.replace(".", "").toLowerCase(java.util.Locale.ROOT);
        HOUSE.address(acme, localPart);
        SSLSession session = client.startTls(protocol);
        assertThat(client.command("EHLO client.example.org"))
                .doesNotContain("STARTTLS")
                .contains("PIPELINING");
        client.envelope(acme.address(localPart));

        assertThat(client.data("Subject: secret\r\n\r\n")).startsWith("250 2.6.0");
        assertThat(session.getProtocol()).isEqualTo(protocol);
        assertThat(gateway.latest(acme, localPart).details().arrival().peer().tls())
                .contains(new TlsFacts(protocol, session.getCipherSuite()));
        assertThat(gateway.latest(acme, localPart).details().arrival().trace()).contains(" with ESMTPS id ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void refusesOldTls(String protocol) {
        assertThatThrownBy(() -> client.startTls(protocol)).isInstanceOf(Exception.class);
    }

    @Test
    void forgetsWhatWasSaidInTheClear() {
        client.command("MAIL FROM:<a@shop.example>");
        client.startTls();

        assertThat(client.command("RCPT TO:<" + acme.address("x") + ">")).startsWith("503 5.");
        assertThat(client.command("MAIL FROM:<a@shop.example>")).startsWith("503 5.");
        assertThat(client.command("EHLO client.example.org")).startsWith("250-");
        assertThat(client.command("STARTTLS")).startsWith("500 5.");
    }

    @Test
    void refusesPlaintextPipelinedBehindStartTls() {
        client.send("STARTTLS\r\nMAIL FROM:<injected@shop.example>\r\n");

        assertThat(client.reply()).startsWith("501 5.5.1");
        assertThat(client.reply()).isEmpty();
    }

    @Test
    void refusesArgumentsOfStartTls() {
        assertThat(client.command("STARTTLS now")).startsWith("501 5.");
    }

    @Test
    void startsTlsHoweverTheCommandIsCut() {
        client.send("STAR");
        client.send("TTLS");
        client.send("\r");
        client.send("\nx".substring(0, 1));

        assertThat(client.reply()).startsWith("220 2.0.0");
    }

    @Test
    void survivesGarbageInsteadOfHandshake() {
        client.command("STARTTLS");
        client.send("this is no ClientHello at all\r\n");
        try (SmtpClient other = gateway.client()) {
            assertThat(other.command("NOOP")).startsWith("250 2.0.0");
        }
    }

    @Test
    void keepsGeneratedKeyForItsOwnerOnlyAndAcrossStarts() throws IOException {
        Path key = gateway.home().resolve("tls/private-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(key);

        try (TestGateway again = TestGateway.over(HOUSE, EmbeddedDatabase.get().url(), gateway.home());
                SmtpClient other = again.client()) {
            assertThat(other.startTls().getProtocol()).isEqualTo("TLSv1.3");
        }
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
    }

    @Test
    void showsOwnCertificate() throws Exception {
        TlsIdentity own = new GenerateTlsIdentity(Clock.systemUTC()).inFolder(TestGateway.newHome(), "own.example.org");
        Settings settings = TestGateway.settings(
                EmbeddedDatabase.get().url(),
                TestGateway.newHome(),
                Optional.of(new Settings.Certificate(own.certificate(), own.privateKey())));

        try (TestGateway other = TestGateway.over(HOUSE, settings, HOUSE.clock());
                SmtpClient client = other.client()) {
            X509Certificate shown = (X509Certificate) client.startTls().getPeerCertificates()[0];
            assertThat(shown.getSubjectX500Principal().getName()).isEqualTo("CN=own.example.org");
        }
    }
}
