package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtcTimeTest {
    @Test
    void saysATimeToTheMinuteAndLeavesOtherTextsAlone() {
        assertThat(UtcTime.of("2026-12-28T06:48:10.689344Z")).isEqualTo("2026-12-28 06:48 UTC");
        assertThat(UtcTime.of("never")).isEqualTo("never");
    }
}
