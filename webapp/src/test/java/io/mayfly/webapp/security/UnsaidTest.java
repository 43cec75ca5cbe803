package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsaidTest {
    private final Unsaid unsaid = new Unsaid();

    @Test
    void isKeptUntilItIsSaid() {
        unsaid.add("session-1");

        assertThat(unsaid.has("session-2")).isFalse();
        assertThat(unsaid.has("session-1")).isTrue();
        unsaid.remove("session-1");
        assertThat(unsaid.has("session-1")).isFalse();
    }

    @Test
    void keepsTheLastThousand() {
        for (int i = 0; i <= 1000; i++) {
            unsaid.add("session-" + i);
        }

        assertThat(unsaid.has("session-0")).isFalse();
        assertThat(unsaid.has("session-1")).isTrue();
    }
}
