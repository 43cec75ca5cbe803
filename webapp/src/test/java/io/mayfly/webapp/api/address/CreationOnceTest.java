package io.mayfly.webapp.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.InMemoryIdempotencyKeys;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.DatabaseTransaction;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.webapp.api.http.Json;
import io.mayfly.webapp.composition.Settings;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CreationOnceTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Optional<String> KEY = Optional.of("key-1");
    private static final Usage LEFT = new Usage(5, 3, Duration.ofMinutes(9), 100, 7);
    private static final Settings SETTINGS = Settings.of(Map.of(
            "MAYFLY_BASE_URL", "https://mail.example",
            "MAYFLY_OIDC_ISSUER", "https://id.example",
            "MAYFLY_OIDC_CLIENT_ID", "console",
            "MAYFLY_OIDC_CLIENT_SECRET", "secret",
            "MAYFLY_OIDC_API_SECRET", "secret",
            "MAYFLY_MASTER_KEY_FILE", "master.key",
            "MAYFLY_OPERATOR_KEY_FILE", "operator.key"));

    private final Caller ada =
            new Caller(TenantId.next(), MemberId.next(), Set.of(Role.OWNER), Actor.operator("192.0.2.7"));
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final CreationOnce creation = new CreationOnce(
            new AnswerOnce(new Transactions(inMemory()), keys, Clock.fixed(NOW, ZoneOffset.UTC)),
            (caller, wanted) -> new Created(made(), LEFT.afterOneMore()),
            caller -> LEFT,
            SETTINGS);

    @Test
    void takesARetryWhoseMetadataIsOrderedOtherwiseForTheSameRequest() {
        Response first = answer("{\"purpose\":\"TEST\",\"metadata\":{\"plan\":\"pro\",\"build\":\"4711\"}}");
        Response again = answer("{ \"metadata\": {\"build\":\"4711\", \"plan\":\"pro\"}, \"purpose\": \"TEST\" }");

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getLocation()).isEqualTo(first.getLocation());
        assertThat(bytes(again)).isEqualTo(bytes(first));
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        answer("{\"metadata\":{\"plan\":\"pro\"},\"labels\":[\"a\",\"b\"]}");

        assertThatThrownBy(() -> answer("{\"metadata\":{\"plan\":\"free\"},\"labels\":[\"a\",\"b\"]}"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer("{\"metadata\":{\"plan\":\"pro\"},\"labels\":[\"b\",\"a\"]}"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void givesTheBytesOfAKeptAnswerOutAsTheyAre() {
        Response first = answer("{}");
        String kept = " { \"newField\" : 1.50, \"id\" : \"an-id\", \"address\":\"\\u00fc@x.example\" }\n";
        keys.answer(ada, KEY.orElseThrow(), kept);

        Response again = answer("{}");

        assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
        assertThat(new String(bytes(again), StandardCharsets.UTF_8)).isEqualTo(kept);
        assertThat(again.getLocation()).hasToString("https://mail.example/api/temp-emails/an-id");
        assertThat(again.getHeaderString("RateLimit-Remaining")).isEqualTo("2");
    }

    @Test
    void makesEachWithoutAKeyAndShowsItAsItIs() throws JsonProcessingException {
        Response one = creation.answer(ada, Optional.empty(), NewAddress.plain());
        Response two = creation.answer(ada, Optional.empty(), NewAddress.plain());

        assertThat(one.getLocation()).isNotEqualTo(two.getLocation());
        ShownAddress shown = Json.MAPPER.readValue(new String(bytes(one), StandardCharsets.UTF_8), ShownAddress.class);
        assertThat(one.getLocation()).hasToString("https://mail.example/api/temp-emails/" + shown.id());
        assertThat(one.getHeaderString("RateLimit-Remaining")).isEqualTo("1");
    }

    private Response answer(String body) {
        try {
            return creation.answer(ada, KEY, Json.MAPPER.readValue(body, NewAddress.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(Response response) {
        return (byte[]) response.getEntity();
    }

    private static AddressDetails made() {
        AddressId id = AddressId.next();
        return new AddressDetails(
                id,
                id + "@in.acme.example",
                Purpose.TEST,
                TempAddress.State.ACTIVE,
                NOW,
                NOW.plusSeconds(600),
                new AddressDetails.Counts(50, 0, 0, 0),
                Labels.of("grün"),
                Optional.empty(),
                Metadata.none(),
                "MEMBER",
                "ada",
                0);
    }

    private static DatabaseTransaction inMemory() {
        return new DatabaseTransaction() {
            @Override
            public <T> T around(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
