package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "MAYFLY_BASE_URL", "https://mail.example",
            "MAYFLY_OIDC_ISSUER", "https://id.example",
            "MAYFLY_OIDC_CLIENT_ID", "console",
            "MAYFLY_OIDC_CLIENT_SECRET", "secret",
            "MAYFLY_OIDC_API_SECRET", "secret",
            "MAYFLY_MASTER_KEY_FILE", "master.key",
            "MAYFLY_OPERATOR_KEY_FILE", "operator.key"));

    @Test
    void havePeopleOutWithinAMinuteUnlessTheySaySooner() {
        assertThat(Settings.of(environment).signOut())
                .isEqualTo(new Settings.SignOut(Duration.ofSeconds(60), Duration.ofMinutes(15)));

        environment.put("MAYFLY_SIGN_OUT_WITHIN_SECONDS", "10");
        environment.put("MAYFLY_KEYCLOAK_OUTAGE_SECONDS", "60");

        assertThat(Settings.of(environment).signOut())
                .isEqualTo(new Settings.SignOut(Duration.ofSeconds(10), Duration.ofSeconds(60)));
    }

    @Test
    void nameWhatIsMissing() {
        environment.remove("MAYFLY_OIDC_API_SECRET");

        assertThatThrownBy(() -> Settings.of(environment)).hasMessageContaining("MAYFLY_OIDC_API_SECRET");
    }

    @Test
    void callForSecureCookiesWhereThereIsTls() {
        assertThat(Settings.of(environment).isSecure()).isTrue();

        environment.put("MAYFLY_BASE_URL", "http://localhost:8080");

        assertThat(Settings.of(environment).isSecure()).isFalse();
    }
}
