package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mayfly.e2e.client.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether an answer is as it is described for its status: header fields, media type, body. */
final class AnswerCheck {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Those that belong to HTTP itself, or tell browsers what they may do; programs don't build on them. */
    private static final Set<String> UNDESCRIBED_HEADERS = Set.of(
            "cache-control",
            "connection",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "date",
            "keep-alive",
            "permissions-policy",
            "referrer-policy",
            "transfer-encoding",
            "x-accel-buffering",
            "x-content-type-options",
            "x-frame-options");

    private final Description description;
    private final Schemas schemas;

    AnswerCheck(Description description, Schemas schemas) {
        this.description = description;
        this.schemas = schemas;
    }

    List<Fault> faults(JsonNode described, Answer answer) {
        List<Fault> faults = new ArrayList<>(headerFaults(described.path("headers"), answer));
        JsonNode content = described.path("content");
        if (content.isMissingNode()) {
            if (answer.body().length > 0) {
                faults.add(new Fault("", "no body is described, but one came: " + answer));
            }
            return faults;
        }
        Optional<JsonNode> mediaType = mediaType(content, answer);
        if (mediaType.isPresent()) {
            faults.addAll(bodyFaults(mediaType.get().path("schema"), answer));
        } else {
            faults.add(new Fault("", "the media type " + answer.contentType() + " is not described"));
        }
        return faults;
    }

    private List<Fault> headerFaults(JsonNode described, Answer answer) {
        List<Fault> faults = new ArrayList<>();
        described.properties().forEach(each -> {
            JsonNode header = description.resolved(each.getValue());
            Optional<String> value = answer.header(each.getKey());
            if (value.isPresent()) {
                JsonNode schema = header.path("schema");
                schemas.faults(schema, TypedText.read(value.get(), schema, description))
                        .forEach(fault -> faults.add(
                                new Fault("header " + each.getKey(), fault.reason() + ", but it is " + value.get())));
            } else if (header.path("required").asBoolean()) {
                faults.add(new Fault("header " + each.getKey(), "it is required, but missing"));
            }
        });
        answer.headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !UNDESCRIBED_HEADERS.contains(name))
                .filter(name -> described.properties().stream()
                        .noneMatch(each -> each.getKey().equalsIgnoreCase(name)))
                .forEach(name -> faults.add(new Fault("header " + name, "it is not described")));
        return faults;
    }

    private static Optional<JsonNode> mediaType(JsonNode content, Answer answer) {
        String type = answer.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return content.properties().stream()
                .filter(each -> each.getKey().equals(type) || each.getKey().equals("*/*") && type.contains("/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A body that is no JSON is taken as one text; of a stream the events are looked at one by one as they come. */
    private List<Fault> bodyFaults(JsonNode schema, Answer answer) {
        String type = answer.contentType();
        if (schema.isMissingNode() || type.startsWith("text/event-stream")) {
            return List.of();
        }
        return type.contains("json")
                ? jsonFaults(schema, answer.body())
                : schemas.faults(schema, new TextNode(answer.text()));
    }

    List<Fault> jsonFaults(JsonNode schema, byte[] body) {
        try {
            return schemas.faults(schema, JSON.readTree(body));
        } catch (IOException e) {
            return List.of(new Fault("", "the body is no JSON"));
        }
    }
}
