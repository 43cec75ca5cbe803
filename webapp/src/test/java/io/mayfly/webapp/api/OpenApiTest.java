package io.mayfly.webapp.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.webapp.api.address.AddressPatch;
import io.mayfly.webapp.api.address.Extension;
import io.mayfly.webapp.api.address.LimitsResource;
import io.mayfly.webapp.api.address.NewAddress;
import io.mayfly.webapp.api.address.ShownAddress;
import io.mayfly.webapp.api.apikey.MadeKey;
import io.mayfly.webapp.api.apikey.NewKey;
import io.mayfly.webapp.api.apikey.ShownKey;
import io.mayfly.webapp.api.audit.AuditEventsResource;
import io.mayfly.webapp.api.domain.ShownDomain;
import io.mayfly.webapp.api.http.KnownParametersOnly;
import io.mayfly.webapp.api.member.MeResource;
import io.mayfly.webapp.api.message.ShownAttachment;
import io.mayfly.webapp.api.message.ShownMessage;
import io.mayfly.webapp.api.platform.PlatformDomainsResource;
import io.mayfly.webapp.api.platform.PlatformMembersResource;
import io.mayfly.webapp.api.platform.PlatformTenantsResource;
import io.mayfly.webapp.api.stream.StreamedEvent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    OpenApiTest() throws IOException {
        document = OpenApiServlet.document();
    }

    @Test
    void describesExactlyThePathsAndMethodsThatAreServed() {
        assertThat(described().keySet()).isEqualTo(served().keySet());
    }

    @Test
    void describesExactlyTheParametersThatAreKnown() {
        assertThat(described()).containsExactlyInAnyOrderEntriesOf(served());
    }

    @Test
    void describesExactlyTheFieldsOfBodiesAndAnswers() {
        Map<String, Class<?>> schemas = Map.ofEntries(
                Map.entry("NewAddress", NewAddress.class),
                Map.entry("AddressPatch", AddressPatch.class),
                Map.entry("Extension", Extension.class),
                Map.entry("Address", ShownAddress.class),
                Map.entry("MessageSummary", ShownMessage.class),
                Map.entry("Attachment", ShownAttachment.class),
                Map.entry("StreamedEvent", StreamedEvent.class),
                Map.entry("Domain", ShownDomain.class),
                Map.entry("Me", MeResource.Me.class),
                Map.entry("Limits", LimitsResource.Limits.class),
                Map.entry("NewKey", NewKey.class),
                Map.entry("MadeKey", MadeKey.class),
                Map.entry("Key", ShownKey.class),
                Map.entry("AuditEvent", AuditEventsResource.ShownEvent.class),
                Map.entry("NewTenant", PlatformTenantsResource.NewTenant.class),
                Map.entry("Tenant", PlatformTenantsResource.ShownTenant.class),
                Map.entry("NewDomain", PlatformDomainsResource.NewDomain.class),
                Map.entry("NewMember", PlatformMembersResource.NewMember.class),
                Map.entry("Member", PlatformMembersResource.ShownMember.class));

        schemas.forEach((name, type) -> assertThat(names(document.at("/components/schemas/" + name + "/properties")))
                .as(name)
                .isEqualTo(fields(type)));
    }

    @Test
    void refersOnlyToWhatItHolds() {
        document.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private Map<String, Set<String>> described() {
        Map<String, Set<String>> calls = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .forEach(call -> calls.put(
                                call.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                queryParameters(call.getValue()))));
        return calls;
    }

    private Set<String> queryParameters(JsonNode call) {
        Set<String> names = new TreeSet<>();
        call.path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? document.at(given.get("$ref").asText().substring(1)) : given;
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        });
        return names;
    }

    private static Map<String, Set<String>> served() {
        Map<String, Set<String>> calls = new TreeMap<>();
        calls.put("GET /api/stream", Set.of("types"));
        for (Class<?> resource : ApiApplication.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method)
                        .forEach(verb ->
                                calls.put(verb + " /api/" + path(resource, method), KnownParametersOnly.known(method)));
            }
        }
        return calls;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? base : base + "/" + own.value();
    }

    private static Set<String> names(JsonNode properties) {
        Iterable<String> names = properties::fieldNames;
        return new TreeSet<>(StreamSupport.stream(names.spliterator(), false).toList());
    }

    private static Set<String> fields(Class<?> type) {
        return new TreeSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    }
}
