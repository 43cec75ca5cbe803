package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A call as it is typed in a shell, and what it answers. */
final class SampleCall {
    private static final ObjectMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String STREAM = "text/event-stream";

    private final Samples samples;
    private final String origin;

    /** @param origin what stands before the path */
    SampleCall(Samples samples, String origin) {
        this.samples = samples;
        this.origin = origin;
    }

    String curl(Operation operation) {
        List<String> words = new ArrayList<>();
        String method = operation.method().toUpperCase(Locale.ROOT);
        words.add(method.equals("GET") ? "curl" + waiting(operation) : "curl -X " + method);
        words.add(quoted(origin + path(operation) + query(operation)));
        words.add("-H "
                + quoted(operation.isForOperators() ? "X-Operator-Key: YOUR_OPERATOR_KEY" : "X-Api-Key: YOUR_KEY"));
        parameters(operation, "header")
                .map(header -> header.path("name").asText() + ": "
                        + header.path("example").asText())
                .forEach(header -> words.add("-H " + quoted(header)));
        samples.body(operation).ifPresent(body -> {
            words.add("-H " + quoted("Content-Type: application/json"));
            words.add("-d " + quoted(body.toString()));
        });
        return words.getFirst() + " " + String.join(" \\\n  ", words.subList(1, words.size()));
    }

    private String waiting(Operation operation) {
        return samples.answer(operation)
                        .filter(answer -> answer.getKey().equals(STREAM))
                        .isPresent()
                ? " -N"
                : "";
    }

    private static String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : parameters(operation, "path").toList()) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return path;
    }

    private static String query(Operation operation) {
        List<String> pairs = parameters(operation, "query")
                .map(parameter -> parameter.path("name").asText() + "="
                        + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8))
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static Stream<JsonNode> parameters(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .filter(parameter -> parameter.has("example"));
    }

    /** For a shell, which takes a quotation mark out of the quotes only. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The body of the answer; nothing where none comes. */
    Optional<String> answer(Operation operation) {
        return samples.answer(operation).map(answer -> switch (answer.getKey()) {
            case "application/json" -> pretty(answer.getValue());
            case STREAM -> event(answer.getValue());
            default -> answer.getValue().asText();
        });
    }

    private static String event(JsonNode data) {
        return "id: " + data.path("id").asText() + "\nevent: "
                + data.path("type").asText() + "\ndata: " + data;
    }

    static String pretty(Object value) {
        try {
            return PRETTY.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read can always be written", e);
        }
    }
}
