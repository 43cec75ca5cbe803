package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.RefusalSamples;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    @Test
    void documentsEveryRefusal() {
        Set<String> types = RefusalSamples.all().stream().map(Refusal::type).collect(Collectors.toSet());

        assertThat(types)
                .contains("quota-exceeded", "no-membership", "invalid-field")
                .allSatisfy(type -> assertThat(ProblemType.named(type)).as(type).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void hasAStatusThatSaysAnErrorAndWordsThatSayWhatToDo(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.advice()).endsWith(".");
        assertThat(ProblemType.named(type.path().substring("/problems/".length())))
                .hasValue(type);
    }
}
