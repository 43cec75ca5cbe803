package io.mayfly.webapp.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestsTest {
    private static boolean areTooMany(int count, String event) {
        String one = "{\"type\":\"event\",\"node\":1,\"event\":\"%s\"}".formatted(event);
        String many = String.join(",", Collections.nCopies(count, one));
        return PageRequests.areTooMany(
                PageRequests.doings("{\"rpc\":[" + many + "]}").orElseThrow());
    }

    @Test
    void takesAsManyKeysAsSomebodyPresses() {
        assertThat(areTooMany(100, "keydown")).isFalse();
        assertThat(areTooMany(101, "keydown")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"click", "ui-navigate"})
    void takesFewOfWhatOpensSomething(String event) {
        assertThat(areTooMany(10, event)).isFalse();
        assertThat(areTooMany(11, event)).isTrue();
    }

    /** As one that asks what has changed, or is left. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"rpc\":[]}", "{\"UNLOAD\":true}"})
    void takesWhatTellsOfNothing(String body) {
        assertThat(PageRequests.areTooMany(PageRequests.doings(body).orElseThrow()))
                .isFalse();
    }

    @Test
    void followsNoneIntoTheDeep() {
        String deep = "{\"rpc\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

        assertThat(PageRequests.doings(deep)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"rpc\":[}", "x", "{\"rpc\":{}}", "{\"rpc\":7}"})
    void takesNothingThatNobodyCanRead(String body) {
        assertThat(PageRequests.doings(body)).isEmpty();
    }
}
