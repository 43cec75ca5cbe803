package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellBlocksTest {
    @Test
    void areRunInOrderUnlessTheyAreExcused() {
        List<String> document = """
                # Title
                ```sh
                one
                  two
                ```
                <!-- not run: needs another machine -->
                ```sh
                three
                ```
                Words.
                ```sh
                four
                ```
                """.lines().toList();

        assertThat(ShellBlocks.script(document)).isEqualTo("one\n  two\nfour\n");
        assertThat(ShellBlocks.in(document).get(1).excuse()).contains("needs another machine");
    }

    @Test
    void needAReasonRightAboveNotToBeRun() {
        assertThat(script("<!-- not run -->\n```sh\none\n```")).isEqualTo("one\n");
        assertThat(script("<!-- not run: no -->\n```sh\none\n```")).isEqualTo("one\n");
        assertThat(script("<!-- not run: needs another machine -->\n\n```sh\none\n```"))
                .isEqualTo("one\n");
    }

    @Test
    void areNotThoseOfOtherLanguages() {
        assertThat(script("```json\n{}\n```\n```sh\none\n```")).isEqualTo("one\n");
    }

    @Test
    void cannotHideBehindNoLanguageOrNoEnd() {
        assertThatThrownBy(() -> script("```\none\n```")).hasMessageContaining("line 1 names no language");
        assertThatThrownBy(() -> script("x\n```sh\none")).hasMessageContaining("line 2 has no end");
    }

    private static String script(String document) {
        return ShellBlocks.script(document.lines().toList());
    }
}
