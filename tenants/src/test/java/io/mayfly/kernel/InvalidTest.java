package io.mayfly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvalidTest {
    private enum Fault implements Invalid.Reason {
        OUT_OF_RANGE("{0} must be between 1 and {1}");

        private final String pattern;

        Fault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    @Test
    void saysWhyInEnglish() {
        assertThat(new Invalid("limit", Fault.OUT_OF_RANGE, "limit", 1000).detail())
                .isEqualTo("limit must be between 1 and 1000");
    }

    @Test
    void saysLengthsOfTimeInDaysOrMinutes() {
        assertThat(new Invalid("by", Fault.OUT_OF_RANGE, Duration.ofMinutes(90), Duration.ofDays(30)).detail())
                .isEqualTo("90 minutes must be between 1 and 30 days");
    }

    @Test
    void takesWhatSomebodyWroteAsItIs() {
        assertThat(new Invalid("limit", Fault.OUT_OF_RANGE, "{1} $1 \\", 3).detail())
                .isEqualTo("{1} $1 \\ must be between 1 and 3");
    }

    @Test
    void namesItsReasonAndParametersForTranslators() {
        Invalid invalid = new Invalid("limit", Fault.OUT_OF_RANGE, "limit", 100);

        assertThat(invalid.type()).isEqualTo("invalid-field");
        assertThat(invalid.reason()).isEqualTo("out-of-range");
        assertThat(invalid.parameters()).containsExactly("limit", 100);
        assertThat(invalid.pointer()).contains("/limit");
    }

    @Test
    void failsLoudlyWithoutAParameterThatItsWordsSpeakOf() {
        assertThatThrownBy(() -> new Invalid("limit", Fault.OUT_OF_RANGE, "limit"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
