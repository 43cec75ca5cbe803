package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document, as far as it describes paths. */
record Description(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .map(call -> new Operation(
                                this,
                                call.getKey().toUpperCase(Locale.ROOT),
                                new PathTemplate(path.getKey()),
                                path.getValue(),
                                call.getValue())))
                .toList();
    }

    /** The operations at a path; where several templates fit, those of the one with the fewest variables. */
    List<Operation> at(String path) {
        List<Operation> fitting = operations().stream()
                .filter(operation -> operation.path().fits(path))
                .toList();
        Optional<PathTemplate> closest = fitting.stream()
                .map(Operation::path)
                .min(Comparator.comparingInt(template -> template.variables().size()));
        return fitting.stream()
                .filter(operation -> closest.filter(operation.path()::equals).isPresent())
                .toList();
    }

    JsonNode at(JsonNode node, String pointer) {
        return resolved(node.at(pointer));
    }

    /** What a node refers to, if it does. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolved(document.at(reference.asText().substring(1))) : node;
    }

    /** The names of header fields that carry credentials, all lower-case. */
    Stream<String> credentialHeaders(String scheme) {
        JsonNode kind = document.at("/components/securitySchemes/" + scheme);
        return switch (kind.path("type").asText()) {
            case "apiKey" -> Stream.of(kind.path("name").asText().toLowerCase(Locale.ROOT));
            case "http" -> Stream.of("authorization");
            default -> Stream.empty();
        };
    }
}
