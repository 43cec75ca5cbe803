package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.KeyText;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = Secret.generate();

    @Test
    void isCutToItsHintWhereverItStandsInAText() {
        String key = secret.text();

        assertThat(KeyText.cut(key)).isEqualTo(secret.hint());
        assertThat(KeyText.cut("X-Api-Key: " + key)).isEqualTo("X-Api-Key: " + secret.hint());
        assertThat(KeyText.cut("\"" + key + "\", " + key)).isEqualTo("\"" + secret.hint() + "\", " + secret.hint());
        assertThat(KeyText.cut(key.substring(0, 20))).isEqualTo(secret.hint());
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        for (String text : new String[] {"", "mf_", secret.hint(), "nightly build", "über mf_ hinaus"}) {
            assertThat(KeyText.cut(text)).isEqualTo(text);
        }
    }
}
