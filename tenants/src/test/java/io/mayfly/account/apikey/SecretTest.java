package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = Secret.generate();

    @Test
    void isCutToItsHintWhereverItStandsInAText() {
        String key = secret.text();

        assertThat(Secret.beginning(key)).isEqualTo(secret.hint());
        assertThat(Secret.beginning("X-Api-Key: " + key)).isEqualTo("X-Api-Key: " + secret.hint());
        assertThat(Secret.beginning("\"" + key + "\", " + key)).isEqualTo("\"" + secret.hint() + "\", " + secret.hint());
        assertThat(Secret.beginning(key.substring(0, 20))).isEqualTo(secret.hint());
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        for (String text : new String[] {"", "mf_", secret.hint(), "nightly build", "über mf_ hinaus"}) {
            assertThat(Secret.beginning(text)).isEqualTo(text);
        }
    }
}
