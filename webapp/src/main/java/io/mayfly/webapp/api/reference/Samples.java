package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Examples as the description gives them; a list without one of its own has one of its items. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Described description;

    Samples(Described description) {
        this.description = description;
    }

    /** An example of a body that is sent. */
    Optional<JsonNode> body(Operation operation) {
        return Optional.of(operation.body())
                .filter(schema -> !schema.isMissingNode())
                .map(this::of);
    }

    /** An example of what is answered when all goes well, with its media type; nothing where no body comes. */
    Optional<Map.Entry<String, JsonNode>> answer(Operation operation) {
        return operation.response(operation.goodStatus()).path("content").properties().stream()
                .findFirst()
                .map(content -> Map.entry(
                        content.getKey(),
                        content.getValue().has("example")
                                ? content.getValue().get("example")
                                : of(content.getValue().path("schema"))));
    }

    /** @throws IllegalStateException when the description holds none */
    JsonNode of(JsonNode schema) {
        return Stream.of("/examples/0", "/const", "/default", "/enum/0")
                .map(schema::at)
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElseGet(() -> made(schema));
    }

    private JsonNode made(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(description.resolved(schema));
        }
        for (String choice : new String[] {"/oneOf/0", "/anyOf/0", "/allOf/0"}) {
            if (!schema.at(choice).isMissingNode()) {
                return of(schema.at(choice));
            }
        }
        return switch (schema.path("type").asText()) {
            case "array" -> new ArrayNode(JSON).add(of(schema.path("items")));
            case "object" -> object(schema);
            case "null" -> JSON.nullNode();
            default -> throw new IllegalStateException("There is no example of " + schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
        return object;
    }
}
