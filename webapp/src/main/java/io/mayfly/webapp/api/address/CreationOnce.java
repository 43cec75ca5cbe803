package io.mayfly.webapp.api.address;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.mail.tempaddress.limits.ShowUsage;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.webapp.api.http.Json;
import io.mayfly.webapp.api.http.RateLimits;
import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers the creation of an address, once for each idempotency key: a repetition gets the address that the first made, as
 * it is now. What is kept for it is the address's id: a kept answer would hold the name beyond the address's end.
 */
@Dependent
class CreationOnce {
    /** The same for the same request, however its fields and the names in its metadata were ordered and spaced. */
    private static final ObjectWriter CANONICAL =
            Json.MAPPER.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final AnswerOnce answerOnce;
    private final BiFunction<Caller, NewAddress, Created> create;
    private final BiFunction<Caller, AddressReference, AddressDetails> show;
    private final Function<Caller, Usage> usage;
    private final Settings settings;

    @Inject
    CreationOnce(
            AnswerOnce answerOnce,
            CreateTempAddress createTempAddress,
            ShowTempAddress showTempAddress,
            ShowUsage showUsage,
            Settings settings,
            Clock clock) {
        this(
                answerOnce,
                (caller, wanted) ->
                        wanted.asSent(() -> createTempAddress.create(caller, wanted.order(clock.instant()))),
                showTempAddress::one,
                showUsage::of,
                settings);
    }

    CreationOnce(
            AnswerOnce answerOnce,
            BiFunction<Caller, NewAddress, Created> create,
            BiFunction<Caller, AddressReference, AddressDetails> show,
            Function<Caller, Usage> usage,
            Settings settings) {
        this.answerOnce = answerOnce;
        this.create = create;
        this.show = show;
        this.usage = usage;
        this.settings = settings;
    }

    Response answer(Caller caller, Optional<String> key, NewAddress wanted) {
        if (key.isEmpty()) {
            Created created = create.apply(caller, wanted);
            return answer(created.address(), created.usage()).build();
        }
        AnswerOnce.Answer<Created> answer = answerOnce.answer(
                caller, key.get(), hash(wanted), () -> create.apply(caller, wanted), CreationOnce::asText);
        return answer.fresh()
                .map(created -> answer(created.address(), created.usage()))
                .orElseGet(() -> repeated(caller, id(answer.text())))
                .build();
    }

    private Response.ResponseBuilder repeated(Caller caller, String id) {
        return answer(show.apply(caller, new AddressReference(id)), usage.apply(caller))
                .header("Idempotency-Replayed", "true");
    }

    private Response.ResponseBuilder answer(AddressDetails address, Usage left) {
        Response.ResponseBuilder response = Response.created(
                        URI.create(settings.baseUrl() + "/api/temp-emails/" + address.id()))
                .entity(ShownAddress.of(address, settings));
        RateLimits.of(left.rateLimit()).forEach(response::header);
        return response;
    }

    /** All that is kept. */
    private record Kept(String id) {}

    private static String asText(Created created) {
        try {
            return Json.MAPPER.writeValueAsString(
                    new Kept(created.address().id().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }

    /** Read as any object with an id, which answers were as well that were kept in full. */
    private static String id(String text) {
        try {
            return Json.MAPPER.readTree(text).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer can't be read", e);
        }
    }

    private static byte[] hash(NewAddress wanted) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(wanted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
