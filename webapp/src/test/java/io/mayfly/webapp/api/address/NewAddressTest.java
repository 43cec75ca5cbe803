package io.mayfly.webapp.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.CreateTempAddress.Order;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.webapp.api.http.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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

    @Test
    void tellsAReferenceLeftOutFromOneRemoved() throws JsonProcessingException {
        AddressPatch leftOut = Json.MAPPER.readValue("{\"labels\":[]}", AddressPatch.class);
        AddressPatch removed = Json.MAPPER.readValue("{\"reference\":null}", AddressPatch.class);

        assertThat(leftOut.change(java.util.Optional.empty()).reference()).isEmpty();
        assertThat(removed.change(java.util.Optional.empty()).reference()).hasValue("");
    }
}
