package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
    private static final Duration OUTAGE = Duration.ofMinutes(15);

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 30, 60})
    void isKeptByAnAnswersAgeTheNextLookAndTheNextAnswer(int seconds) {
        Bound bound = new Bound(Duration.ofSeconds(seconds), OUTAGE);

        assertThat(bound.fresh()).isPositive();
        assertThat(bound.fresh().plus(bound.sweep()).plus(KeycloakClient.PATIENCE))
                .isLessThanOrEqualTo(bound.within());
    }

    @Test
    void asksForHardlyMoreThanOneAnswerAMinute() {
        assertThat(new Bound(Duration.ofSeconds(60), OUTAGE).fresh()).isEqualTo(Duration.ofSeconds(52));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 61, 3600})
    void isAMinuteAtMost(int seconds) {
        assertThatThrownBy(() -> new Bound(Duration.ofSeconds(seconds), OUTAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
