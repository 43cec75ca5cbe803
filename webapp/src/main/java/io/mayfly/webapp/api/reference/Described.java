package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document, as far as the page speaks of it. */
record Described(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REFERENCE = "$ref";

    /** What a node refers to, if it does; that may say more than what it refers to in turn. */
    JsonNode resolved(JsonNode node) {
        return node.has(REFERENCE) ? document.at(node.get(REFERENCE).asText().substring(1)) : node;
    }

    /** The last part of what a node refers to: the name of a component. Empty when it refers to none. */
    static String referred(JsonNode node) {
        String reference = node.path(REFERENCE).asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .map(call -> new Operation(this, path.getKey(), call.getKey(), path.getValue())))
                .toList();
    }

    List<Operation> operations(String tag) {
        return operations().stream()
                .filter(operation -> operation.tag().equals(tag))
                .toList();
    }

    Stream<JsonNode> tags() {
        return document.path("tags").valueStream();
    }

    /** An operation with what its path says for all of its own. */
    record Operation(Described description, String path, String method, JsonNode pathItem) {
        JsonNode node() {
            return pathItem.path(method);
        }

        String id() {
            return node().path("operationId").asText();
        }

        String tag() {
            return node().at("/tags/0").asText();
        }

        String summary() {
            return node().path("summary").asText();
        }

        List<JsonNode> parameters() {
            return Stream.of(pathItem, node())
                    .flatMap(part -> part.path("parameters").valueStream())
                    .map(description::resolved)
                    .toList();
        }

        /** The schema of the body; missing when there is no body. */
        JsonNode body() {
            return node().at("/requestBody/content/application~1json/schema");
        }

        JsonNode response(String status) {
            return description.resolved(node().path("responses").path(status));
        }

        /** Of the answer when all goes well. */
        String goodStatus() {
            return node().path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(status -> status.startsWith("2"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }

        boolean isForOperators() {
            return node().at("/security/0").has("operatorKey");
        }
    }
}
