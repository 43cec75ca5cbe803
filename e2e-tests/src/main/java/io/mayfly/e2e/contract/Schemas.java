package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Checks values against schemas of a document (JSON Schema 2020-12); formats are asserted. */
final class Schemas {
    private static final String COMPONENTS = "components";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword(COMPONENTS))
                    .build()));
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> compiled = Collections.synchronizedMap(new IdentityHashMap<>());

    Schemas(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with a value. A schema that is left out allows everything. */
    List<Fault> faults(JsonNode schema, JsonNode value) {
        if (schema.isMissingNode()) {
            return List.of();
        }
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(message -> new Fault(message.getInstanceLocation().toString(), message.getError()))
                .toList();
    }

    /** References lead into the whole document's components, which therefore travel along. */
    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set(COMPONENTS, document.path(COMPONENTS));
        return FACTORY.getSchema(whole, CONFIG);
    }
}
