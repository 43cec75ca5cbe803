package io.mayfly.webapp.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestsTest {
    @Test
    void countsWhatAPageTellsOf() {
        String one = "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\"}";
        String many = String.join(",", Collections.nCopies(1200, one));

        assertThat(PageRequests.doings("{\"csrfToken\":\"x\",\"rpc\":[" + many + "],\"syncId\":0}"))
                .hasValue(1200);
        assertThat(PageRequests.doings("{\"rpc\":[" + one + "]}")).hasValue(1);
    }

    /** As one that asks what has changed, or is left. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"rpc\":[]}", "{\"UNLOAD\":true}"})
    void countsNothingWhereNothingIsTold(String body) {
        assertThat(PageRequests.doings(body)).hasValue(0);
    }

    @Test
    void followsNoneIntoTheDeep() {
        String deep = "{\"rpc\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

        assertThat(PageRequests.doings(deep)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"rpc\":[}", "x"})
    void countsNothingThatNobodyCanRead(String body) {
        assertThat(PageRequests.doings(body)).isEmpty();
    }
}
