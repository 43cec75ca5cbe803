package io.mayfly.webapp.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.CreateTempAddress.Order;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.webapp.api.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAddressTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static Order order(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, NewAddress.class).order(NOW);
    }

    @Test
    void leavesEverythingToTheDefaults() throws JsonProcessingException {
        Order order = order("{}");

        assertThat(order.domain()).isEmpty();
        assertThat(order.expiresIn()).isEmpty();
        assertThat(order.maxMessages()).isEmpty();
        assertThat(order.particulars().purpose()).isEqualTo(Purpose.CUSTOM);
        assertThat(order.name().isFixed()).isFalse();
    }

    @Test
    void takesAllThatIsGiven() throws JsonProcessingException {
        Order order = order("""
                {"domain":"In.Acme.Example","localPart":"Beta123","purpose":"verification","expiresIn":"7d",
                 "maxMessages":3,"labels":["spring"],"reference":"order-4711","metadata":{"plan":"pro"}}""");

        assertThat(order.domain())
                .hasValueSatisfying(domain -> assertThat(domain.value()).isEqualTo("in.acme.example"));
        assertThat(order.name()).isInstanceOf(WantedName.Exactly.class);
        assertThat(order.name().candidate().value()).isEqualTo("beta123");
        assertThat(order.particulars().purpose()).isEqualTo(Purpose.VERIFICATION);
        assertThat(order.expiresIn()).hasValue(Duration.ofDays(7));
        assertThat(order.maxMessages()).hasValue(3);
        assertThat(order.particulars().labels().values()).containsExactly("spring");
        assertThat(order.particulars().reference()).hasValue("order-4711");
        assertThat(order.particulars().metadata().values()).containsEntry("plan", "pro");
    }

    @Test
    void countsATimeFromNow() throws JsonProcessingException {
        assertThat(order("{\"expiresAt\":\"2026-01-31T13:00:00Z\"}").expiresIn())
                .hasValue(Duration.ofHours(1));
    }

    @Test
    void refusesTwoEnds() {
        assertThatThrownBy(() -> order("{\"expiresIn\":\"1h\",\"expiresAt\":\"2026-01-31T13:00:00Z\"}"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesALocalPartTogetherWithAFormat() {
        assertThatThrownBy(() -> order("{\"localPart\":\"a\",\"format\":\"uuid\"}"))
                .isInstanceOf(Invalid.class);
    }

    private static List<String> faults(ThrowingCallable call) {
        return catchThrowableOfType(Invalid.class, call).all().stream()
                .map(each -> each.pointer().orElseThrow())
                .toList();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(faults(() -> order("""
                        {"domain":"-","prefix":"no spaces","format":"runes","purpose":"FUN","expiresIn":"soon",
                         "labels":["ok","a,b",null,""],"reference":"%s","metadata":{"a":null,"b/c":"%s","d":"fine"}}""".formatted("x".repeat(201), "y".repeat(501)))))
                .containsExactlyInAnyOrder(
                        "/domain",
                        "/prefix",
                        "/format",
                        "/purpose",
                        "/expiresIn",
                        "/labels/1",
                        "/labels/2",
                        "/labels/3",
                        "/reference",
                        "/metadata/a",
                        "/metadata/b~1c");
    }

    @Test
    void callsThePrefixSoWhateverIsWrongWithIt() {
        assertThat(faults(() -> order("{\"prefix\":\"" + "a".repeat(25) + "\"}")))
                .containsExactly("/prefix");
        assertThat(faults(() -> order("{\"prefix\":\"" + "a".repeat(99) + "\"}")))
                .containsExactly("/prefix");
        assertThat(faults(() -> order("{\"localPart\":\"" + "a".repeat(99) + "\"}")))
                .containsExactly("/localPart");
    }

    @Test
    void tellsALeaseThatIsTooLongOfTheFieldThatGaveIt() throws JsonProcessingException {
        Invalid tooLong = new Invalid("expiresIn", "Too long");

        assertThat(faults(() -> Json.MAPPER
                        .readValue("{\"expiresAt\":\"x\"}", NewAddress.class)
                        .asSent(() -> raise(tooLong))))
                .containsExactly("/expiresAt");
        assertThat(faults(() -> Json.MAPPER
                        .readValue("{\"expiresIn\":\"x\"}", NewAddress.class)
                        .asSent(() -> raise(tooLong))))
                .containsExactly("/expiresIn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"by\":\"1h\"}|/by",
                "{\"expiresIn\":\"1h\"}|/expiresIn",
                "{\"expiresAt\":\"2026-01-31T13:00:00Z\"}|/expiresAt"
            })
    void tellsAnExtensionThatIsTooLongOfTheFieldThatGaveIt(String body, String pointer) {
        assertThat(faults(() -> Json.MAPPER
                        .readValue(body, Extension.class)
                        .asSent(() -> raise(new Invalid("expiresIn", "Too long")))))
                .containsExactly(pointer);
        assertThat(faults(() -> Json.MAPPER
                        .readValue(body, Extension.class)
                        .asSent(() -> raise(new Invalid("expiresAt", "Lasts already")))))
                .containsExactly(pointer);
    }

    @Test
    void wantsOneExtensionAndNamesThoseBesideIt() {
        assertThat(faults(() -> Json.MAPPER.readValue("{}", Extension.class).extension(NOW)))
                .containsExactly("");
        assertThat(faults(() -> Json.MAPPER
                        .readValue("{\"by\":\"1h\",\"expiresIn\":\"1h\",\"expiresAt\":\"x\"}", Extension.class)
                        .extension(NOW)))
                .containsExactly("/expiresIn", "/expiresAt");
    }

    @Test
    void tellsAllThatIsWrongWithAChange() {
        assertThat(faults(() -> Json.MAPPER
                        .readValue("""
                        {"labels":["a,b"],"reference":"%s","metadata":{"":"x"}}""".formatted("x".repeat(201)), AddressPatch.class)
                        .change(Optional.empty())))
                .containsExactly("/labels/0", "/reference", "/metadata/");
        assertThat(faults(() -> Json.MAPPER.readValue("{}", AddressPatch.class).change(Optional.empty())))
                .containsExactly("");
    }

    private static String raise(Invalid invalid) {
        throw invalid;
    }

    @Test
    void tellsAReferenceLeftOutFromOneRemoved() throws JsonProcessingException {
        AddressPatch leftOut = Json.MAPPER.readValue("{\"labels\":[]}", AddressPatch.class);
        AddressPatch removed = Json.MAPPER.readValue("{\"reference\":null}", AddressPatch.class);

        assertThat(leftOut.change(Optional.empty()).reference()).isEmpty();
        assertThat(removed.change(Optional.empty()).reference()).hasValue("");
    }
}
