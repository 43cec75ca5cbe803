package io.mayfly.standalone.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** JSON over HTTP with the same headers on each request. */
public final class JsonHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String who;
    private final String base;
    private final Supplier<Map<String, String>> headers;

    /**
     * A client for the URLs below a base; the headers, with their credentials, are asked for at each request.
     *
     * @param who who answers there, for the operator
     */
    public JsonHttp(String who, String base, Supplier<Map<String, String>> headers) {
        this.who = who;
        this.base = base;
        this.headers = headers;
    }

    public JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public JsonNode put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    public JsonNode postForm(String path, String form) {
        return send("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
    }

    private JsonNode send(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, body);
        headers.get().forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw refused(response);
            }
            return parse(response.body());
        } catch (JsonProcessingException e) {
            throw new Refused(0, "", who + " did not answer " + method + " " + base + path + " with JSON.");
        } catch (IOException e) {
            throw new Refused(0, "", who + " does not answer at " + base + "; see ./mayfly status.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(0, "", "Interrupted while waiting for " + who + ".");
        }
    }

    /** A problem document says in a sentence what is wrong; anything else is told with who said it. */
    private Refused refused(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode answer = answerOf(response);
        if (status < 500 && answer.hasNonNull("detail")) {
            String type = answer.path("type").asText();
            return new Refused(status, type.substring(type.lastIndexOf('/') + 1), sentence(answer.path("detail")));
        }
        return new Refused(status, "", who + " answered " + status + ": " + reason(answer, response.body()));
    }

    private static JsonNode answerOf(HttpResponse<String> response) {
        try {
            return parse(response.body());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** What a problem document or Keycloak's error says; where it is no JSON, the text itself must do. */
    private static String reason(JsonNode answer, String text) {
        return Stream.of("detail", "title", "errorMessage", "error_description", "error")
                .filter(answer::hasNonNull)
                .findFirst()
                .map(field -> sentence(answer.path(field)))
                .orElseGet(() -> text.substring(0, Math.min(300, text.length())));
    }

    private static String sentence(JsonNode text) {
        String words = text.asText();
        return words.endsWith(".") ? words : words + ".";
    }

    private static JsonNode parse(String text) throws IOException {
        return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be JSON: " + body.getClass(), e);
        }
    }
}
