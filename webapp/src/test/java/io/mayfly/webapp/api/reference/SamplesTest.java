package io.mayfly.webapp.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.mayfly.webapp.api.http.Json;
import io.mayfly.webapp.api.http.ProblemType;
import io.mayfly.webapp.api.openapi.OpenApiDescription;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation has an example of all that is sent and answered, and each is what its schema allows. */
class SamplesTest {
    private static final ObjectNode DOCUMENT = OpenApiDescription.assemble();
    private static final Described DESCRIPTION = new Described(DOCUMENT);
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .build()));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Samples samples = new Samples(DESCRIPTION);

    static List<Operation> operations() {
        return DESCRIPTION.operations();
    }

    @Test
    void knowsAllOperations() {
        assertThat(operations()).extracting(Operation::id).contains("createAddress", "openStream", "addMember");
        assertThat(operations()).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodyThatIsShownMayBeSent(Operation operation) {
        samples.body(operation)
                .ifPresent(body -> assertThat(faults(operation.body(), body))
                        .as(body.toString())
                        .isEmpty());
        assertThat(samples.body(operation).isPresent())
                .isEqualTo(operation.node().has("requestBody"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answerThatIsShownIsOneThatMayCome(Operation operation) {
        JsonNode content = operation.response(operation.goodStatus()).path("content");

        assertThat(samples.answer(operation).isPresent()).isEqualTo(!content.isMissingNode());
        samples.answer(operation).ifPresent(answer -> {
            JsonNode schema = content.path(answer.getKey()).path("schema");
            assertThat(answer.getValue().toString()).isNotEqualTo("\"\"");
            assertThat(schema.isMissingNode() ? Set.of() : faults(schema, answer.getValue()))
                    .as(answer.getValue().toString())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameterThatIsShownMayBeSent(Operation operation) {
        assertThat(operation.parameters())
                .filteredOn(parameter -> parameter.has("example"))
                .allSatisfy(parameter -> assertThat(faults(parameter.path("schema"), parameter.get("example")))
                        .as(parameter.toString())
                        .isEmpty());
        assertThat(operation.parameters())
                .filteredOn(parameter -> parameter.path("in").asText().equals("path"))
                .allMatch(parameter -> parameter.has("example"));
    }

    @Test
    void exampleOfASchemaIsWhatItAllows() {
        assertThat(DOCUMENT.at("/components/schemas").properties())
                .allSatisfy(schema -> assertThat(schema.getValue().path("examples"))
                        .allSatisfy(example -> assertThat(faults(schema.getValue(), example))
                                .as(schema.getKey())
                                .isEmpty()));
    }

    @ParameterizedTest
    @EnumSource
    void problemThatIsShownIsOneThatMayCome(ProblemType type) {
        JsonNode problem = Json.MAPPER.valueToTree(type.sample());

        assertThat(faults(DOCUMENT.at("/components/schemas/Problem"), problem)).isEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(type.status());
    }

    @Test
    void findsAnExampleThatIsNotAllowed() throws IOException {
        assertThat(faults(yaml("{type: string, format: date-time}"), yaml("tomorrow")))
                .isNotEmpty();
        assertThat(faults(yaml("{$ref: '#/components/schemas/Domain'}"), yaml("{id: 5}")))
                .isNotEmpty();
    }

    @Test
    void makesNothingUpThatTheDescriptionDoesNotHold() throws IOException {
        JsonNode bare = yaml("{type: object, properties: {name: {type: string}}}");

        assertThatThrownBy(() -> samples.of(bare)).isInstanceOf(IllegalStateException.class);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }

    private static Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        return FACTORY.getSchema(whole, STRICT).validate(value);
    }
}
