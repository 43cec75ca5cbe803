package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields and parameters, each with its type and what it is. */
final class Fields {
    private Fields() {}

    /** Those of an object; of other values, what they may be. */
    static String of(JsonNode schema) {
        String all = Html.prose(schema.path("description").asText());
        if (schema.has("$ref")) {
            all += "<p>All fields of " + TypeWords.of(schema) + (schema.has("properties") ? ", and these:" : "")
                    + "</p>";
        }
        if (!schema.has("properties")) {
            return schema.has("$ref") ? all : all + "<p>" + TypeWords.of(schema) + "</p>";
        }
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return all
                + schema.get("properties").properties().stream()
                        .map(field -> entry(field.getKey(), required.contains(field.getKey()), field.getValue()))
                        .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    static String ofParameters(Iterable<JsonNode> parameters) {
        StringBuilder all = new StringBuilder("<dl>");
        for (JsonNode parameter : parameters) {
            all.append(entry(
                    parameter.path("name").asText(),
                    parameter.path("in").asText() + ", ",
                    parameter.path("required").asBoolean(),
                    parameter.path("schema"),
                    parameter.path("description").asText()));
        }
        return all.append("</dl>").toString();
    }

    private static String entry(String name, boolean required, JsonNode schema) {
        return entry(name, "", required, schema, schema.path("description").asText());
    }

    private static String entry(String name, String place, boolean required, JsonNode schema, String description) {
        return "<dt>" + Html.code(name) + " <span class=\"quiet\">" + place + TypeWords.of(schema)
                + (required ? ", required" : "") + "</span></dt><dd>" + Html.words(description) + "</dd>";
    }
}
