package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {
    private static final Map<String, String> UNITS =
            Map.of("time.day", "d", "time.hour", "h", "time.minute", "min", "time.second", "s");

    @ParameterizedTest
    @CsvSource({
        "P2DT4H59M, 2 d 4 h",
        "P1D, 1 d",
        "PT23H59M59S, 23 h 59 min",
        "PT1H, 1 h",
        "PT59M59S, 59 min",
        "PT10M, 10 min",
        "PT9M59S, 9 min 59 s",
        "PT60S, 1 min",
        "PT59S, 59 s",
        "PT0S, 0 s",
        "PT-5S, 0 s"
    })
    void writesTheTwoLargestUnits(Duration duration, String words) {
        assertThat(new DurationWords(unit -> UNITS.getOrDefault(unit, unit)).of(duration))
                .isEqualTo(words);
    }
}
