package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestsAtOnceTest {
    private final RequestsAtOnce requests = new RequestsAtOnce();

    @Test
    void doesSoManyOfOnePersonAtOnceAndLeavesOthersAlone() {
        for (int i = 0; i < RequestsAtOnce.MOST; i++) {
            assertThat(requests.begin("adam")).isTrue();
        }

        assertThat(requests.begin("adam")).isFalse();
        assertThat(requests.begin("olivia")).isTrue();
        requests.end("adam");
        requests.end("adam");
        assertThat(requests.begin("adam")).isTrue();
    }

    @Test
    void countsNoneThatHasEnded() {
        for (int i = 0; i <= RequestsAtOnce.MOST; i++) {
            assertThat(requests.begin("adam")).isTrue();
            requests.end("adam");
        }
    }
}
