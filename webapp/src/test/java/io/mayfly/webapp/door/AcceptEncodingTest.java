package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "br, gzip;q=0.1", "gzip; q=1.0", "*", "br;q=0, *;q=0.5", "x-gzip", "*;q=0, gzip"
            })
    void compressesForThoseWhoTakeIt(String field) {
        assertThat(AcceptEncoding.takesGzip(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "gzip; Q = 0.000",
                "br, gzip ;q=0.0, deflate",
                "*;q=0",
                "gzip;q=0, *",
                "gzipped",
                "br"
            })
    void leavesItPlainForAllOthers(String field) {
        assertThat(AcceptEncoding.takesGzip(field)).isFalse();
    }
}
