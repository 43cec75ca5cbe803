package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Invalid;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void readsWhatItHasWritten() {
        assertThat(EntityTags.version(EntityTags.of(7))).hasValue(7);
    }

    @Test
    void asksForNoVersionWithoutATagOrWithAStar() {
        assertThat(EntityTags.version(null)).isEmpty();
        assertThat(EntityTags.version("*")).isEmpty();
    }

    @Test
    void refusesWhatIsNoTagOfOurs() {
        assertThatThrownBy(() -> EntityTags.version("W/\"7\"")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> EntityTags.version("7")).isInstanceOf(Invalid.class);
    }
}
