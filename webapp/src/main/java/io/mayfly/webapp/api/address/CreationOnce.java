package io.mayfly.webapp.api.address;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.limits.ShowUsage;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.webapp.api.http.Json;
import io.mayfly.webapp.api.http.RateLimits;
import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;

/** Answers the creation of an address, once for each idempotency key: a repetition gets the first answer again. */
@ApplicationScoped
public class CreationOnce {
    @Inject
    private AnswerOnce answerOnce;

    @Inject
    private ShowUsage showUsage;

    @Inject
    private CreateTempAddress createTempAddress;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    Response answer(Caller caller, Optional<String> key, NewAddress wanted) {
        if (key.isEmpty()) {
            Created created = create(caller, wanted);
            return answer(ShownAddress.of(created.address(), settings), created.usage())
                    .build();
        }
        AnswerOnce.Answer<Created> answer =
                answerOnce.answer(caller, key.get(), hash(wanted), () -> create(caller, wanted), this::asText);
        Response.ResponseBuilder response =
                answer(shown(answer.text()), answer.fresh().map(Created::usage).orElseGet(() -> showUsage.of(caller)));
        if (answer.fresh().isEmpty()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }

    private Created create(Caller caller, NewAddress wanted) {
        return createTempAddress.create(caller, wanted.order(clock.instant()));
    }

    private Response.ResponseBuilder answer(ShownAddress address, Usage usage) {
        Response.ResponseBuilder response = Response.created(
                        URI.create(settings.baseUrl() + "/api/temp-emails/" + address.id()))
                .entity(address);
        RateLimits.of(usage.rateLimit()).forEach(response::header);
        return response;
    }

    private String asText(Created created) {
        return new String(bytes(ShownAddress.of(created.address(), settings)), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ShownAddress shown(String text) {
        try {
            return Json.MAPPER.readValue(text, ShownAddress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer can't be read", e);
        }
    }

    /** Of what was asked for, whatever the spacing and order in which it was written. */
    private static byte[] hash(NewAddress wanted) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(wanted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(Record value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
