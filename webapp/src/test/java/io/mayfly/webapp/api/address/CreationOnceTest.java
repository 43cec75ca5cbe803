package io.mayfly.webapp.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.InMemoryIdempotencyKeys;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.DatabaseTransaction;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressName;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.webapp.api.http.Json;
import io.mayfly.webapp.composition.Settings;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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

    private final Map<String, AddressDetails> made = new HashMap<>();
    private final Caller ada =
            new Caller(TenantId.next(), MemberId.next(), Set.of(Role.OWNER), Actor.operator("192.0.2.7"));
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final CreationOnce creation = new CreationOnce(
            new AnswerOnce(new Transactions(inMemory()), keys, Clock.fixed(NOW, ZoneOffset.UTC)),
            (caller, wanted) -> new Created(make(), LEFT.afterOneMore()),
            (caller, reference) ->
                    Optional.ofNullable(made.get(reference.text())).orElseThrow(),
            caller -> LEFT,
            SETTINGS);

    @Test
    void takesARetryWhoseMetadataIsOrderedOtherwiseForTheSameRequest() {
        Response first = answer("{\"purpose\":\"TEST\",\"metadata\":{\"plan\":\"pro\",\"build\":\"4711\"}}");
        Response again = answer("{ \"metadata\": {\"build\":\"4711\", \"plan\":\"pro\"}, \"purpose\": \"TEST\" }");

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getLocation()).isEqualTo(first.getLocation());
        assertThat(again.getEntity()).isEqualTo(first.getEntity());
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
    void keepsNothingOfTheAnswerButWhichAddressItIs() {
        Response first = answer("{}");

        assertThat(keys.claim(ada, KEY.orElseThrow(), new byte[0], NOW)
                        .orElseThrow()
                        .answer())
                .isEqualTo("{\"id\":\"" + shown(first).id() + "\"}");
    }

    @Test
    void repeatsAnAnswerWithTheAddressAsItIsByThen() {
        ShownAddress first = shown(answer("{}"));
        made.put(
                first.id(),
                details(AddressId.parse(first.id()).orElseThrow(), Optional.empty(), TempAddress.State.DELETED));

        Response again = answer("{}");

        assertThat(again.getLocation()).hasToString("https://mail.example/api/temp-emails/" + first.id());
        assertThat(shown(again).address()).isNull();
        assertThat(shown(again).addressHash()).isEqualTo(first.addressHash());
        assertThat(shown(again).state()).isEqualTo("DELETED");
        assertThat(shown(again).inboxUrl()).isEqualTo("https://mail.example/addresses/" + first.id());
        assertThat(again.getHeaderString("RateLimit-Remaining")).isEqualTo("2");
    }

    @Test
    void repeatsAnAnswerThatWasKeptInFull() {
        ShownAddress first = shown(answer("{}"));
        keys.answer(ada, KEY.orElseThrow(), " { \"newField\" : 1.50, \"id\" : \"" + first.id() + "\" }\n");

        assertThat(shown(answer("{}"))).isEqualTo(first);
    }

    @Test
    void makesEachWithoutAKey() {
        Response one = creation.answer(ada, Optional.empty(), NewAddress.plain());
        Response two = creation.answer(ada, Optional.empty(), NewAddress.plain());

        assertThat(one.getLocation()).isNotEqualTo(two.getLocation());
        assertThat(one.getLocation())
                .hasToString(
                        "https://mail.example/api/temp-emails/" + shown(one).id());
        assertThat(one.getHeaderString("RateLimit-Remaining")).isEqualTo("1");
        assertThat(one.getHeaderString("Idempotency-Replayed")).isNull();
    }

    private Response answer(String body) {
        try {
            return creation.answer(ada, KEY, Json.MAPPER.readValue(body, NewAddress.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ShownAddress shown(Response response) {
        return (ShownAddress) response.getEntity();
    }

    private AddressDetails make() {
        AddressId id = AddressId.next();
        AddressDetails details = details(id, Optional.of(id + "@in.acme.example"), TempAddress.State.ACTIVE);
        made.put(id.toString(), details);
        return details;
    }

    private static AddressDetails details(AddressId id, Optional<String> name, TempAddress.State state) {
        return new AddressDetails(
                id,
                new AddressName(name, new Fingerprint("3f9a2c41e0b7d855"), "in.acme.example"),
                Purpose.TEST,
                state,
                NOW,
                NOW.plusSeconds(600),
                new AddressDetails.Counts(50, 0, 0, 0),
                Labels.of("grün"),
                Optional.empty(),
                Metadata.none(),
                Optional.empty(),
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
