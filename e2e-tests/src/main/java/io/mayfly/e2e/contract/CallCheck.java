package io.mayfly.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayfly.e2e.client.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a call that succeeded was one that is described: a server that takes more has a door nobody knows of. */
final class CallCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HEADERS_OF_HTTP = Set.of("accept", "content-type");

    private final Description description;
    private final Schemas schemas;

    CallCheck(Description description, Schemas schemas) {
        this.description = description;
        this.schemas = schemas;
    }

    List<Fault> faults(Operation operation, Call call) {
        List<Fault> faults = new ArrayList<>();
        if (operation.securityChoices().stream().noneMatch(choice -> isSignedInBy(choice, call))) {
            faults.add(new Fault("", "it succeeded without a credential that is described"));
        }
        faults.addAll(parameterFaults(operation, call));
        faults.addAll(bodyFaults(operation.requestBody(), call));
        return faults;
    }

    private boolean isSignedInBy(JsonNode schemes, Call call) {
        return schemes.properties().stream()
                .flatMap(scheme -> description.credentialHeaders(scheme.getKey()))
                .allMatch(header -> call.header(header).isPresent());
    }

    private List<Fault> parameterFaults(Operation operation, Call call) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> inPath = operation.path().values(call.path());
        inPath.forEach((name, value) -> faults.addAll(valueFaults(operation, "path", name, value)));
        call.query().forEach(given -> faults.addAll(valueFaults(operation, "query", given.name(), given.value())));
        Set<String> others = Set.copyOf(
                Stream.concat(HEADERS_OF_HTTP.stream(), credentialHeaders()).toList());
        call.headers().forEach((name, value) -> {
            if (!others.contains(name.toLowerCase(Locale.ROOT))) {
                faults.addAll(valueFaults(operation, "header", name, value));
            }
        });
        return faults;
    }

    private Stream<String> credentialHeaders() {
        return description.document().at("/components/securitySchemes").properties().stream()
                .flatMap(scheme -> description.credentialHeaders(scheme.getKey()))
                .distinct();
    }

    private List<Fault> valueFaults(Operation operation, String in, String name, String value) {
        String place = in + " " + name;
        Optional<JsonNode> described = operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
        return described
                .map(parameter -> parameter.path("schema"))
                .map(schema -> schemas.faults(schema, TypedText.read(value, schema, description)).stream()
                        .map(fault -> new Fault(place, fault.reason() + ", but it is " + value))
                        .toList())
                .orElseGet(() -> List.of(new Fault(place, "no such parameter is described")));
    }

    private List<Fault> bodyFaults(JsonNode described, Call call) {
        if (call.body().isEmpty()) {
            return described.path("required").asBoolean()
                    ? List.of(new Fault("request", "it succeeded without the body that is required"))
                    : List.of();
        }
        JsonNode content = described.path("content").path("application/json");
        if (content.isMissingNode()) {
            return List.of(new Fault("request", "no body of this type is described"));
        }
        try {
            return schemas
                    .faults(content.path("schema"), JSON.readTree(call.body().get()))
                    .stream()
                    .map(fault -> new Fault("request " + fault.place(), fault.reason()))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(new Fault("request", "it succeeded with a body that is no JSON"));
        }
    }
}
