package io.mayfly.webapp.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.webapp.api.ApiApplication;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    /** Read by the sign-in, not by any resource. */
    private static final String TENANT = "header Mayfly-Tenant";

    private final ObjectNode description = OpenApiDescription.assemble();

    @Test
    void describesExactlyThePathsAndMethodsThatAreServed() {
        assertThat(described(DescribedCall::name).keySet())
                .isEqualTo(served(ServedCall::parameters).keySet());
    }

    @Test
    void describesExactlyTheParametersThatAreRead() {
        assertThat(described(call -> without(TENANT, call.parameters())))
                .containsExactlyInAnyOrderEntriesOf(served(ServedCall::parameters));
    }

    @Test
    void letsAPersonNameTheTenantInEveryCallButTheOperators() {
        described(DescribedCall::parameters)
                .forEach((call, parameters) ->
                        assertThat(parameters.contains(TENANT)).as(call).isEqualTo(!call.contains("/api/platform/")));
    }

    @Test
    void describesExactlyTheBodiesThatAreRead() {
        assertThat(described(DescribedCall::body)).containsExactlyInAnyOrderEntriesOf(served(ServedCall::body));
    }

    @Test
    void describesTheMediaTypesThatAreAnswered() {
        Map<String, String> served = served(ServedCall::mediaType);
        described(DescribedCall::mediaTypes)
                .forEach((call, types) ->
                        assertThat(types).as(call).isIn(Set.of(), Set.of(served.getOrDefault(call, "none"))));
    }

    @Test
    void saysOfEveryCallWhatTheDoorAnswersByItself() {
        described(DescribedCall::statuses)
                .forEach((call, statuses) -> assertThat(statuses)
                        .as(call)
                        .contains("400", "401", "406", "422", "500", "503")
                        .doesNotContain("default"));
    }

    @Test
    void saysOfEveryAnswerThatItCarriesItsRequestsId() {
        List<JsonNode> answers = Stream.concat(
                        description.at("/components/responses").valueStream(),
                        description.findValues("responses").stream()
                                .flatMap(JsonNode::valueStream)
                                .filter(response -> !response.has("$ref")))
                .toList();

        assertThat(answers)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        answer -> assertThat(answer.at("/headers/Request-Id").isMissingNode())
                                .isFalse());
    }

    @Test
    void refersOnlyToWhatItHolds() {
        assertThat(description.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void holdsNothingThatNobodyRefersTo() {
        Set<String> referred = Set.copyOf(description.findValuesAsText("$ref"));
        Stream<String> held = Stream.of("headers", "parameters", "responses", "schemas")
                .flatMap(kind -> description.at("/components/" + kind).properties().stream()
                        .map(each -> "#/components/" + kind + "/" + each.getKey()));

        assertThat(held).isSubsetOf(referred);
    }

    @Test
    void givesEachOperationANameOfItsOwn() {
        List<String> names = description.get("paths").findValuesAsText("operationId");

        assertThat(names)
                .hasSameSizeAs(DescribedCall.all(description).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z]+"));
    }

    @Test
    void isPlainOpenApiOnceAssembled() {
        assertThat(description.toString()).doesNotContain("\"x-");
    }

    private <T> Map<String, T> described(Function<DescribedCall, T> what) {
        return DescribedCall.all(description)
                .collect(Collectors.toMap(DescribedCall::name, what, (a, b) -> a, TreeMap::new));
    }

    private static <T> Map<String, T> served(Function<ServedCall, T> what) {
        Stream<Class<?>> resources =
                new ApiApplication().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class));
        return Stream.concat(resources.flatMap(ServedCall::all), Stream.of(ServedCall.stream()))
                .collect(Collectors.toMap(ServedCall::name, what, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> without(String one, Set<String> names) {
        Set<String> others = new TreeSet<>(names);
        others.remove(one);
        return others;
    }
}
