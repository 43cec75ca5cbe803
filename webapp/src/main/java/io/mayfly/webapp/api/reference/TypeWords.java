package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a schema allows, in words: the type, its limits, what holds when it is left out. */
final class TypeWords {
    static final String ANCHOR = "schema-";

    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "integer", "whole number",
            "number", "number",
            "boolean", "true or false",
            "array", "list",
            "object", "object",
            "null", "null");
    private static final Map<String, String> FORMATS = Map.of(
            "date-time", "time (RFC 3339)",
            "uuid", "UUID",
            "uri", "URI",
            "uri-reference", "path",
            "hostname", "host name");

    private TypeWords() {}

    static String of(JsonNode schema) {
        List<String> words = new ArrayList<>();
        words.add(type(schema));
        span(schema, "minLength", "maxLength", "characters").forEach(words::add);
        span(schema, "minimum", "maximum", "").forEach(words::add);
        span(schema, "minItems", "maxItems", "of them").forEach(words::add);
        span(schema, "minProperties", "maxProperties", "fields").forEach(words::add);
        if (schema.has("pattern")) {
            words.add("matches " + Html.code(schema.get("pattern").asText()));
        }
        if (schema.has("default")) {
            words.add(Html.code(schema.get("default").asText()) + " when left out");
        }
        return String.join(", ", words);
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = Described.referred(schema);
            return Html.link(ANCHOR + name, name);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return schema.get(choice).valueStream().map(TypeWords::of).collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("allOf")) {
            return type(schema.at("/allOf/0"));
        }
        if (schema.has("enum")) {
            return "one of "
                    + schema.get("enum")
                            .valueStream()
                            .map(value -> Html.code(value.asText()))
                            .collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return "always " + Html.code(schema.get("const").asText());
        }
        return typeNames(schema);
    }

    private static String typeNames(JsonNode schema) {
        JsonNode type = schema.path("type");
        String names = (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asText)
                .map(name -> name.equals("string")
                        ? FORMATS.getOrDefault(schema.path("format").asText(), "text")
                        : TYPES.getOrDefault(name, "anything"))
                .collect(Collectors.joining(" or "));
        return schema.has("items") ? names + " of " + of(schema.get("items")) : names;
    }

    private static Stream<String> span(JsonNode schema, String least, String most, String unit) {
        String limits;
        if (schema.has(least) && schema.has(most)) {
            limits = schema.get(least).asText() + " to " + schema.get(most).asText();
        } else if (schema.has(least)) {
            limits = "at least " + schema.get(least).asText();
        } else if (schema.has(most)) {
            limits = "at most " + schema.get(most).asText();
        } else {
            return Stream.empty();
        }
        return Stream.of((limits + " " + unit).strip());
    }
}
