package io.mayfly.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression of the product takes more than linear time, whatever a stranger gives it to match. */
class RegexTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void noRegexTakesMoreThanLinearTime() throws IOException {
        List<SourceRegexes.Found> all = SourceRegexes.all(PROJECT);

        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all)
                .allSatisfy(found -> assertThat(found.regex())
                        .as(
                                "%s: %s isn't written as a constant of its file, so nobody can tell what it takes",
                                found.file(), found.code())
                        .isPresent());
        assertThat(all)
                .allSatisfy(found -> assertThat(new RegexSteps(found.regex().orElseThrow()).superLinear())
                        .as("%s: %s", found.file(), found.code())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?s).*<img[^>]+src\\s*=\\s*[\"']?\\s*https?:.*",
                "(a+)+b",
                "[. ]+$",
                "\\s*,\\s*x",
                "(?:[a-z]+\\.?)*@",
            })
    void findsThoseThatDo(String regex) {
        assertThat(new RegexSteps(regex).superLinear()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", "^\\.+", ";.*", "\\D", "[0-9a-fA-F.:]+"})
    void acceptsThoseThatDoNot(String regex) {
        assertThat(new RegexSteps(regex).superLinear()).isEmpty();
    }
}
