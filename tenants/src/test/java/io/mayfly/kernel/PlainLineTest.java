package io.mayfly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "spring", "Größe 7", "👩‍💻", "日本語", "العربية", "a, b; c"})
    void takesWordsOfAnyScript(String text) {
        assertThat(PlainLine.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nb", "a\tb", "\0", "\u0085", "a\u2028b", "\u202egnp.exe", "\u2067x", "\ud800", "x\udc00"})
    void refusesWhatCouldPassForMoreThanALine(String text) {
        assertThat(PlainLine.isPlain(text)).isFalse();
    }
}
