package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            @Nullable List<String> labels,
            @Nullable Map<String, String> metadata,
            @Nullable Optional<String> later) {}

    private static List<String> pointers(String json) {
        return ((Invalid) catchThrowable(() -> read(json)))
                .all().stream().map(each -> each.pointer().orElseThrow()).toList();
    }

    @Test
    void tellsAllFieldsThatAreWrongAtOnce() {
        assertThat(pointers("""
                {"nome":1,"name":5,"count":"x","labels":["a",1,"b",null,true],"metadata":{"k":[],"l":"m"},"later":"ok"}""")).containsExactly("/nome", "/name", "/count", "/labels/1", "/labels/4", "/metadata/k");
    }

    /** A body with rules of its own. */
    record Ruled(
            @Nullable String name,
            @Nullable List<String> labels,
            @Nullable Integer count) implements Checked {
        @Override
        public void check() {
            Faults faults = new Faults();
            if (name == null && count == null) {
                faults.note(new Invalid("", "Give a name or a count"));
            }
            if (name != null && name.length() != 2) {
                faults.note(new Invalid("name", "A name has two characters"));
            }
            List<String> given = labels == null ? List.of() : labels;
            for (int i = 0; i < given.size(); i++) {
                if (given.get(i).length() != 1) {
                    faults.note(new Invalid("labels", "A label has one character").at(i));
                }
            }
            faults.throwIfAny();
        }
    }

    private static List<String> faultsOfRuled(String json) {
        return ((Invalid) catchThrowable(() -> JsonBodies.read(Ruled.class, json.getBytes(StandardCharsets.UTF_8))))
                .all().stream()
                        .map(each -> each.pointer().orElseThrow() + " " + each.detail())
                        .toList();
    }

    @Test
    void tellsWrongValuesBesideWrongTypes() {
        assertThat(faultsOfRuled("{\"name\":\"long\",\"labels\":[5,\"long\",\"a\"],\"nome\":1}"))
                .containsExactly(
                        "/labels/0 The value must be a text",
                        "/nome There is no such field here; known are count, labels, name",
                        "/name A name has two characters",
                        "/labels/1 A label has one character");
    }

    @Test
    void takesWhatIsOfTheWrongTypeForGiven() {
        assertThat(faultsOfRuled("{\"name\":5}")).containsExactly("/name The value must be a text");
        assertThat(faultsOfRuled("{\"count\":\"x\"}")).containsExactly("/count The value must be a whole number");
        assertThat(faultsOfRuled("{\"labels\":5}"))
                .containsExactly("/labels The value must be a list", " Give a name or a count");
    }

    @Test
    void tellsNoMoreThanAnybodyWouldRead() {
        assertThat(pointers("{\"labels\":[" + "1,".repeat(5_000) + "1]}")).hasSize(Faults.MOST);
    }

    @Test
    void saysWhatItShouldBe() {
        assertThatThrownBy(() -> read("{\"labels\":\"x\"}")).hasMessage("The value must be a list");
        assertThatThrownBy(() -> read("{\"nome\":1}")).hasMessageContaining("known are count, labels, later");
    }

    private static Body read(String json) throws IOException {
        return JsonBodies.read(Body.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesAnEmptyBodyForAnEmptyObject() throws IOException {
        assertThat(read("")).isEqualTo(new Body(null, null, null, null, null));
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
                "{\"labels\":[1]}|/labels/0",
                "{\"metadata\":{\"a/b~c\":1}}|/metadata/a~1b~0c",
                "{\"metadata\":[]}|/metadata",
                "{\"later\":5}|/later",
                "{\"count\":5000000000}|/count",
                "{\"no/such~field\":1}|/no~1such~0field"
            })
    void pointsAtAFieldThatIsUnknownOrOfTheWrongType(String json, String pointer) {
        assertThat(pointers(json)).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\\ud800b\"}|/name",
                "{\"name\":\"\\udc00\"}|/name",
                "{\"name\":\"a\\u0000\"}|/name",
                "{\"labels\":[\"x\",\"\\ud83d\"]}|/labels/1",
                "{\"more\":{\"key\\ud800\":1}}|/more",
                "{\"more\\ud800\":1}|''",
                "{\"metadata\":{\"key\\ud800\":\"x\"}}|/metadata",
                "{\"metadata\":{\"key\":\"\\ud800\"}}|/metadata/key"
            })
    void refusesWhatIsNoTextWhereverItStands(String json, String pointer) {
        assertThat(pointers(json)).containsExactly(pointer);
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
