package io.mayfly.webapp.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts the description together from one file for each feature and one for what all have in common. What a file says
 * under {@code x-every-operation} goes into each operation of that file, or of all files when the common one says it;
 * there, {@code x-every-operation-with-body} and {@code x-every-answer} do the same for what their names tell.
 */
public final class OpenApiDescription {
    private static final String COMMON = "common";
    private static final List<String> FEATURES = List.of(
            "overview", "address", "message", "stream", "domain", "policy", "member", "apikey", "audit", "platform");
    private static final String EVERY_OPERATION = "x-every-operation";
    private static final String EVERY_OPERATION_WITH_BODY = "x-every-operation-with-body";
    private static final String EVERY_ANSWER = "x-every-answer";
    private static final String EXAMPLE_OF = "x-example-of";
    private static final String EXAMPLE_WITH = "x-example-with";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final YAMLMapper YAML = new YAMLMapper();

    private OpenApiDescription() {}

    /** @throws IllegalStateException when two files describe the same thing */
    public static ObjectNode assemble() {
        ObjectNode whole = read(COMMON);
        JsonNode everyOperation = whole.remove(EVERY_OPERATION);
        JsonNode everyOperationWithBody = whole.remove(EVERY_OPERATION_WITH_BODY);
        JsonNode everyAnswer = whole.remove(EVERY_ANSWER);
        for (String feature : FEATURES) {
            ObjectNode part = read(feature);
            JsonNode own = part.remove(EVERY_OPERATION);
            for (ObjectNode operation : operations(part)) {
                addTo(operation, own);
                if (operation.has("requestBody")) {
                    addTo(operation, everyOperationWithBody);
                }
                addTo(operation, everyOperation);
                operation.get("responses").forEach(response -> addToAnswer(response, everyAnswer));
            }
            merge(whole, part, feature);
        }
        whole.at("/components/responses").forEach(response -> addToAnswer(response, everyAnswer));
        whole.at("/components/schemas").forEach(schema -> completeExample((ObjectNode) schema, whole));
        return whole;
    }

    /** An example that is another schema's with more to it is written down as what is more. */
    private static void completeExample(ObjectNode schema, ObjectNode whole) {
        JsonNode more = schema.remove(EXAMPLE_WITH);
        if (more != null) {
            String other = schema.remove(EXAMPLE_OF).asText();
            ObjectNode example = (ObjectNode)
                    whole.at("/components/schemas/" + other + "/examples/0").deepCopy();
            schema.withArray("examples").add(example.setAll((ObjectNode) more));
        }
    }

    private static ObjectNode read(String name) {
        try (InputStream in = OpenApiDescription.class.getResourceAsStream(name + ".yaml")) {
            return (ObjectNode) YAML.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<ObjectNode> operations(ObjectNode part) {
        return part.get("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(call -> METHODS.contains(call.getKey()))
                .map(call -> (ObjectNode) call.getValue())
                .toList();
    }

    /** Parameters are added to those there are; of responses, what an operation says itself holds. */
    private static void addTo(ObjectNode operation, JsonNode all) {
        all.path("parameters")
                .forEach(parameter -> operation.withArray("parameters").add(parameter));
        if (all.has("security")) {
            operation.set("security", all.get("security"));
        }
        ObjectNode responses = (ObjectNode) operation.get("responses");
        all.path("responses").properties().forEach(each -> responses.putIfAbsent(each.getKey(), each.getValue()));
    }

    private static void addToAnswer(JsonNode response, JsonNode all) {
        if (!response.has("$ref")) {
            ((ObjectNode) response).withObject("headers").setAll((ObjectNode) all.get("headers"));
        }
    }

    private static void merge(ObjectNode whole, ObjectNode part, String feature) {
        ArrayNode tags = whole.withArray("tags");
        part.path("tags").forEach(tags::add);
        addAll(whole.withObject("paths"), part.get("paths"), feature);
        ObjectNode components = (ObjectNode) whole.get("components");
        part.path("components")
                .properties()
                .forEach(kind -> addAll(components.withObject(kind.getKey()), kind.getValue(), feature));
    }

    private static void addAll(ObjectNode all, JsonNode more, String feature) {
        for (Map.Entry<String, JsonNode> each : more.properties()) {
            if (all.putIfAbsent(each.getKey(), each.getValue()) != null) {
                throw new IllegalStateException(feature + ".yaml describes " + each.getKey() + " once more");
            }
        }
    }
}
