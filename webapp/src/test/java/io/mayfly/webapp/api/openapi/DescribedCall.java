package io.mayfly.webapp.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation as the description has it. */
record DescribedCall(JsonNode description, String path, String method) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Stream<DescribedCall> all(JsonNode description) {
        return description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .map(call -> new DescribedCall(description, path.getKey(), call.getKey())));
    }

    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private JsonNode pathItem() {
        return description.get("paths").get(path);
    }

    private JsonNode operation() {
        return pathItem().get(method);
    }

    /** Such as {@code query limit}. */
    Set<String> parameters() {
        return Stream.of(pathItem(), operation())
                .flatMap(part -> part.path("parameters").valueStream())
                .map(this::resolved)
                .map(parameter -> parameter.get("in").asText() + " "
                        + parameter.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of the body's schema; empty when there is no body. */
    String body() {
        String reference = operation()
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    Set<String> statuses() {
        return names(operation().get("responses"));
    }

    /** Those of good answers. */
    Set<String> mediaTypes() {
        return operation().get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> names(resolved(response.getValue()).path("content")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
