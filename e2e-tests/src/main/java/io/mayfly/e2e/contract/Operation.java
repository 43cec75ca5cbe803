package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A method at a path, as described. */
record Operation(Description description, String method, PathTemplate path, JsonNode pathItem, JsonNode node) {
    String name() {
        return method + " " + path;
    }

    /** All parameters, those of the path among them. */
    List<JsonNode> parameters() {
        return Stream.of(pathItem, node)
                .flatMap(part -> part.path("parameters").valueStream())
                .map(description::resolved)
                .toList();
    }

    JsonNode requestBody() {
        return description.resolved(node.path("requestBody"));
    }

    /** What is described for a status; a missing node when nothing is. */
    JsonNode response(int status) {
        return description.resolved(node.path("responses").path(String.valueOf(status)));
    }

    List<Integer> statuses() {
        return node.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .map(Integer::valueOf)
                .toList();
    }

    /** Each with the schemes that are asked for together; what the whole document says holds when this says nothing. */
    List<JsonNode> securityChoices() {
        JsonNode own = node.path("security");
        return (own.isMissingNode() ? description.document().path("security") : own)
                .valueStream()
                .toList();
    }
}
