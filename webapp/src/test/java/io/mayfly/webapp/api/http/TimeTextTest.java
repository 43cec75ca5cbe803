package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Invalid;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({"PT1H,3600", "1h,3600", "7d,604800", "90s,90", "5m,300", "P1D,86400", "PT0.5S,0", "' 1h ',3600"})
    void readsDurations(String text, long seconds) {
        assertThat(TimeText.duration("expiresIn", text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "h", "1w", "-1h", "0s", "PT0S", "PT-1H", "1h30m", "99999999999d", "P1Y", "999999999d"})
    void refusesWhatIsNoDurationAndNamesTheField(String text) {
        assertThatThrownBy(() -> TimeText.duration("expiresIn", text))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).hasValue("/expiresIn"));
    }

    @Test
    void readsTimesInAnyZone() {
        assertThat(TimeText.instant("since", "2026-01-31T13:00:00+01:00"))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-01-31", "2026-01-31T12:00:00", "2026-02-31T12:00:00Z"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> TimeText.instant("since", text)).isInstanceOf(Invalid.class);
    }

    @Test
    void keepsFractionsOfSeconds() {
        assertThat(TimeText.duration("timeout", "PT0.5S")).isEqualTo(Duration.ofMillis(500));
    }
}
