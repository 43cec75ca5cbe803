package io.mayfly.webapp.security.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Speaks to Keycloak in forms and JSON. When it didn't answer in time, several times on end, it is left alone for a
 * moment: those who ask meanwhile hear so at once, instead of each waiting for the same silence with a thread of ours.
 */
@ApplicationScoped
public class KeycloakClient {
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** For what a person waits for, and what can't be asked again. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int SILENCES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In HTTP/2 it would have one connection, on which a hundred may wait, and whoever comes then is refused. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final AtomicInteger silences = new AtomicInteger();
    private volatile long lastAnswer = System.nanoTime();
    private volatile long leftAloneUntil = lastAnswer;

    /** What it answered; a body that isn't JSON is missing. */
    public record Reply(int status, JsonNode body) {}

    /** Posts a form as a client that proves itself by its secret (RFC 6749 §2.3.1). */
    public CompletableFuture<Reply> post(URI endpoint, Client client, Map<String, String> form) {
        return send(form(endpoint, client, form), PATIENCE);
    }

    /**
     * Posts a form that can be posted once only. It is tried even while Keycloak is left alone: whoever brings one comes
     * from Keycloak, which has answered them a moment ago.
     */
    public CompletableFuture<Reply> postOnce(URI endpoint, Client client, Map<String, String> form) {
        return ask(form(endpoint, client, form), LONG_PATIENCE);
    }

    private static HttpRequest.Builder form(URI endpoint, Client client, Map<String, String> form) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", client.basic())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    CompletableFuture<Reply> get(URI resource, String token) {
        return send(HttpRequest.newBuilder(resource).header("Authorization", "Bearer " + token), PATIENCE);
    }

    private CompletableFuture<Reply> send(HttpRequest.Builder request, Duration patience) {
        if (System.nanoTime() - leftAloneUntil < 0) {
            return CompletableFuture.failedFuture(new KeycloakUnreachable("Keycloak gave no answer a moment ago"));
        }
        return ask(request, patience);
    }

    private CompletableFuture<Reply> ask(HttpRequest.Builder request, Duration patience) {
        long begun = System.nanoTime();
        return http.sendAsync(
                        request.header("Accept", "application/json")
                                .timeout(patience)
                                .build(),
                        BodyHandlers.ofString())
                // The request's own limit ends with the answer's head.
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> note(failure == null, begun))
                .thenApply(KeycloakClient::reply);
    }

    /** What began before the last answer and got none says nothing of now: silence ends for all who wait at once. */
    private void note(boolean answered, long begun) {
        if (answered) {
            silences.set(0);
            lastAnswer = System.nanoTime();
            leftAloneUntil = lastAnswer;
        } else if (begun - lastAnswer > 0 && silences.incrementAndGet() >= SILENCES) {
            leftAloneUntil = System.nanoTime() + PAUSE.toNanos();
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            return new Reply(response.statusCode(), body == null ? MissingNode.getInstance() : body);
        } catch (JsonProcessingException e) {
            return new Reply(response.statusCode(), MissingNode.getInstance());
        }
    }

    /** A client of the realm's that has a secret. */
    public record Client(String id, String secret) {
        private String basic() {
            String pair = encode(id) + ":" + encode(secret);
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** As forms and queries carry it. */
    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
