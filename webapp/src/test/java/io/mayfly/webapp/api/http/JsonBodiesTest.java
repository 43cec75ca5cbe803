package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {
    /** A body as the API's are. */
    record Body(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable List<String> labels) {}

    private static Body read(String json) throws IOException {
        return JsonBodies.read(Body.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesAnEmptyBodyForAnEmptyObject() throws IOException {
        assertThat(read("")).isEqualTo(new Body(null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nome\":\"x\"}|/nome",
                "{\"name\":5}|/name",
                "{\"name\":true}|/name",
                "{\"count\":\"5\"}|/count",
                "{\"count\":1.5}|/count",
                "{\"labels\":\"x\"}|/labels",
                "{\"labels\":[1]}|/labels/0"
            })
    void pointsAtAFieldThatIsUnknownOrOfTheWrongType(String json, String pointer) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
            assertThat(problem.errors()).extracting(Problem.FieldError::pointer).containsExactly(pointer);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\\ud800b\"}|/name",
                "{\"name\":\"\\udc00\"}|/name",
                "{\"name\":\"a\\u0000\"}|/name",
                "{\"labels\":[\"x\",\"\\ud83d\"]}|/labels/1",
                "{\"more\":{\"key\\ud800\":1}}|''"
            })
    void refusesWhatIsNoTextWhereverItStands(String json, String pointer) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
            assertThat(problem.errors()).extracting(Problem.FieldError::pointer).containsExactly(pointer);
        });
    }

    @Test
    void takesWholePairs() throws IOException {
        assertThat(read("{\"name\":\"\\ud83d\\ude80 🚀\"}").name()).isEqualTo("🚀 🚀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "[]", "null", "5", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_REQUEST));
    }
}
