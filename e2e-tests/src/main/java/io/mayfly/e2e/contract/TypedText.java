package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;

/** Reads the text of a parameter or header field as a value of the type that its schema names. */
final class TypedText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TypedText() {}

    /** What can't be read as its type stays a text, so that the schema finds fault with it. */
    static JsonNode read(String text, JsonNode schema, Description description) {
        JsonNode known = description.resolved(schema);
        return switch (known.path("type").asText()) {
            case "integer" ->
                text.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(text)) : NODES.textNode(text);
            case "boolean" ->
                text.matches("true|false") ? NODES.booleanNode(Boolean.parseBoolean(text)) : NODES.textNode(text);
            case "array" -> list(text, known.path("items"), description);
            default -> NODES.textNode(text);
        };
    }

    /** Values with commas between. */
    private static JsonNode list(String text, JsonNode items, Description description) {
        ArrayNode list = NODES.arrayNode();
        Stream.of(text.split(",")).map(String::strip).forEach(item -> list.add(read(item, items, description)));
        return list;
    }
}
