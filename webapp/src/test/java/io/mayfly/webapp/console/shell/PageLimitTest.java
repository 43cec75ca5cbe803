package io.mayfly.webapp.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageLimitTest {
    @Test
    void closesNoneWhileThereIsRoom() {
        assertThat(PageLimit.oneTooMany(heardOfAt(PageLimit.MOST - 1), Long::longValue))
                .isEmpty();
    }

    @Test
    void closesTheOneThatWasNotHeardOfForTheLongestTime() {
        List<Long> others = heardOfAt(PageLimit.MOST).reversed();

        assertThat(PageLimit.oneTooMany(others, Long::longValue)).contains(1L);
    }

    private static List<Long> heardOfAt(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
