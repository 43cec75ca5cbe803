package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mayfly.foundation.address.EmailAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "MAYFLY_GATEWAY_HOME", "/var/lib/mayfly/gateway",
            "MAYFLY_DB_URL", "jdbc:mariadb://127.0.0.1:3307/mayfly",
            "MAYFLY_DB_USER", "mayfly_app",
            "MAYFLY_DB_PASSWORD", "secret",
            "MAYFLY_MASTER_KEY_FILE", "/etc/mayfly/master.key"));

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        Settings settings = Settings.from(environment);

        assertThat(settings.smtp().getHostString()).isEqualTo("127.0.0.1");
        assertThat(settings.smtp().getPort()).isEqualTo(2525);
        assertThat(settings.httpPort()).isEqualTo(8085);
        assertThat(settings.hostname()).isEqualTo("mx.mayfly.localhost");
        assertThat(settings.ownCertificate()).isEmpty();
        assertThat(settings.rehearsals()).isEqualTo(500);
    }

    @Test
    void takesWhomTheOperatorHasNamedForPostmaster() {
        assertThat(Settings.from(environment).postmaster()).isEmpty();

        environment.put("MAYFLY_POSTMASTER", "Postmaster@ops.example");

        assertThat(Settings.from(environment).postmaster()).contains(EmailAddress.of("postmaster@ops.example"));
    }

    @Test
    void masksAddressesInItsLogUnlessTheyAreToBeHashed() {
        assertThat(Settings.from(environment).loggedAddresses()).isEqualTo(Settings.LoggedAddresses.MASKED);

        environment.put("MAYFLY_LOG_ADDRESSES", "hashed");

        assertThat(Settings.from(environment).loggedAddresses()).isEqualTo(Settings.LoggedAddresses.HASHED);
    }

    @Test
    void takesOwnCertificateWithItsKey() {
        environment.put("MAYFLY_TLS_CERTIFICATE", "chain.pem");
        environment.put("MAYFLY_TLS_PRIVATE_KEY", "key.pem");

        assertThat(Settings.from(environment).ownCertificate())
                .contains(new Settings.Certificate(Path.of("chain.pem"), Path.of("key.pem")));
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertRefused("MAYFLY_DB_URL", "");
        assertRefused("MAYFLY_GATEWAY_HOME", "");
        assertRefused("MAYFLY_SMTP_PORT", "smtp");
        assertRefused("MAYFLY_SMTP_PORT", "70000");
        assertRefused("MAYFLY_REHEARSALS", "-1");
        assertRefused("MAYFLY_TLS_CERTIFICATE", "chain.pem");
        assertRefused("MAYFLY_POSTMASTER", "postmaster");
        assertRefused("MAYFLY_LOG_ADDRESSES", "clear");
    }

    @Test
    void keepsPasswordOutOfItsText() {
        assertThat(Settings.from(environment).toString()).doesNotContain("secret");
    }

    private void assertRefused(String name, String value) {
        Map<String, String> wrong = new HashMap<>(environment);
        wrong.put(name, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(wrong))
                .withMessageContaining(name);
    }
}
