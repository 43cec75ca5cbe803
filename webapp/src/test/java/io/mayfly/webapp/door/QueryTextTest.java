package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=beta&state=ACTIVE", "q=gr%C3%B6%c3%9fe", "q=a+b%2Bc", "q=%F0%9F%9A%80", "a=b=c;d/?e"})
    void readsWellFormedText(String query) {
        assertThat(QueryText.isClear(query)).isTrue();
    }

    @Test
    void readsNoQueryAtAll() {
        assertThat(QueryText.isClear(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%c3%28",
                "q=%ff",
                "q=%c0%af",
                "q=%ed%a0%80",
                "q=%f4%90%80%80",
                "q=%e2%82",
                "q=%00",
                "q=%zz",
                "q=%",
                "q=%1",
                "q=gr\u00f6\u00dfe",
                "q=\u00c3\u00bc",
                "q=a b",
                "q=\u0000",
                "q=%+1"
            })
    void refusesWhatCanBeReadInTwoWays(String query) {
        assertThat(QueryText.isClear(query)).isFalse();
    }
}
