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

/** JSON over HTTP with the same headers on each request. */
public final class JsonHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Supplier<Map<String, String>> headers;

    /** A client for the URLs below a base; the headers, with their credentials, are asked for at each request. */
    public JsonHttp(String base, Supplier<Map<String, String>> headers) {
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
                throw new Refused(response.statusCode(), method + " " + path + ": " + reason(response));
            }
            return parse(response.body());
        } catch (JsonProcessingException e) {
            throw new Refused(0, method + " " + base + path + " did not answer with JSON");
        } catch (IOException e) {
            throw new Refused(0, base + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(0, "Interrupted while waiting for " + base);
        }
    }

    /** What a problem document or Keycloak's error says, shortened. */
    private static String reason(HttpResponse<String> response) {
        String text = response.body();
        try {
            JsonNode problem = parse(text);
            for (String field : new String[] {"detail", "title", "errorMessage", "error_description", "error"}) {
                if (problem.hasNonNull(field)) {
                    return response.statusCode() + " " + problem.get(field).asText();
                }
            }
        } catch (IOException e) {
            // No JSON: the text itself must do.
            return response.statusCode() + " " + text.substring(0, Math.min(300, text.length()));
        }
        return response.statusCode() + " " + text.substring(0, Math.min(300, text.length()));
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
