package io.mayfly.webapp.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepresentationTest {
    private final Representation one = representation("openapi: 3.1.0");

    @Test
    void hasAnotherTagForOtherBytesOnly() {
        assertThat(one.tag()).isEqualTo(representation("openapi: 3.1.0").tag());
        assertThat(one.tag()).isNotEqualTo(representation("openapi: 3.1.1").tag());
        assertThat(one.tag()).matches("\"[^\"]+\"");
    }

    @Test
    void isNamedByItsTagAmongOthers() {
        assertThat(one.isNamedBy(one.tag())).isTrue();
        assertThat(one.isNamedBy("\"other\", W/" + one.tag())).isTrue();
        assertThat(one.isNamedBy("*")).isTrue();
    }

    @Test
    void isNotNamedByTheTagsOfOthers() {
        assertThat(one.isNamedBy("\"other\"")).isFalse();
        assertThat(one.isNamedBy(null)).isFalse();
    }

    private static Representation representation(String text) {
        return Representation.of("application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
