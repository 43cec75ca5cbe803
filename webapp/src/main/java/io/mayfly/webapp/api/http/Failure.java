package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Contended;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.RateLimited;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.door.Outage;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever was thrown, as the problem to answer and the header fields that go with it. What nobody expected is logged
 * here, once, under the request's id; the caller learns no more than that id.
 */
public record Failure(Problem problem, Map<String, String> headers) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String RETRY_AFTER = "Retry-After";
    static final String RETRY_SECONDS = "5";

    public static Failure of(Throwable thrown, String requestId) {
        return switch (thrown) {
            case RateLimited limited -> new Failure(refused(limited, requestId), RateLimits.exceeded(limited));
            case Refusal refusal -> new Failure(refused(refusal, requestId), headers(ProblemType.of(refusal)));
            case ProblemException known -> known(known, requestId);
            case Contended lost -> unavailable("Too much happens to this at once; try again shortly", requestId);
            case KeycloakUnreachable unreachable -> {
                LOG.warn("Request {} failed because Keycloak can't be asked: {}", requestId, unreachable.reason());
                yield unavailable("Credentials can't be checked at the moment; try again shortly", requestId);
            }
            case WebApplicationException http -> ofStatus(http, requestId);
            default -> unexpected(thrown, requestId);
        };
    }

    private static Problem refused(Refusal refusal, String requestId) {
        List<Problem.FieldError> errors = refusal instanceof Invalid invalid
                ? invalid.all().stream().flatMap(Failure::error).toList()
                : error(refusal).toList();
        String detail = errors.size() > 1
                ? errors.size() + " fields are not acceptable; \"errors\" says which and why"
                : refusal.detail();
        return problem(ProblemType.of(refusal), detail, requestId, errors);
    }

    private static Stream<Problem.FieldError> error(Refusal refusal) {
        return refusal.pointer().stream().map(pointer -> new Problem.FieldError(pointer, refusal.detail()));
    }

    private static Failure known(ProblemException known, String requestId) {
        String detail =
                Optional.ofNullable(known.getMessage()).orElse(known.type().advice());
        return new Failure(problem(known.type(), detail, requestId, known.errors()), headers(known.type()));
    }

    /** What the JAX-RS runtime refuses by itself: unknown paths, methods, media types. */
    private static Failure ofStatus(WebApplicationException http, String requestId) {
        int status = http.getResponse().getStatus();
        @Nullable String allow = http.getResponse().getHeaderString("Allow");
        ProblemType type = Stream.of(ProblemType.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
        if (type == ProblemType.INTERNAL_ERROR) {
            return unexpected(http, requestId);
        }
        Map<String, String> headers = allow == null ? headers(type) : Map.of("Allow", allow);
        return new Failure(problem(type, type.advice(), requestId, List.of()), headers);
    }

    private static Failure unexpected(Throwable thrown, String requestId) {
        if (Outage.isBehind(thrown)) {
            LOG.warn("Request {} failed because the database can't be reached: {}", requestId, thrown.toString());
            return unavailable("The database can't be reached; try again shortly", requestId);
        }
        LOG.error("Request {} failed", requestId, thrown);
        return new Failure(
                problem(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.advice(), requestId, List.of()),
                Map.of());
    }

    private static Failure unavailable(String detail, String requestId) {
        return known(new ProblemException(ProblemType.UNAVAILABLE, detail), requestId);
    }

    /** What an answer of a type says besides its problem, whoever made it. */
    private static Map<String, String> headers(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer realm=\"mayfly\"");
            case UNAVAILABLE, READING_BUSY, LOOKS_BUSY -> Map.of(RETRY_AFTER, RETRY_SECONDS);
            default -> Map.of();
        };
    }

    private static Problem problem(ProblemType type, String detail, String requestId, List<Problem.FieldError> errors) {
        return new Problem(type.path(), type.title(), type.status(), detail, requestId, errors);
    }
}
