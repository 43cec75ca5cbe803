package io.mayfly.webapp.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a record and those within it with their schema, field by field. */
final class Comparison {
    private static final Map<Class<?>, String> SCALARS = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            List.class, "array",
            Map.class, "object");

    private final JsonNode description;
    private final boolean answer;
    private final Set<String> passed = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private Comparison(JsonNode description, boolean answer) {
        this.description = description;
        this.answer = answer;
    }

    /** Of what is written: every field is there, and null only where the code says so. */
    static Comparison ofAnswer(JsonNode description) {
        return new Comparison(description, true);
    }

    /** Of what is read: the code checks by itself what is missing. */
    static Comparison ofBody(JsonNode description) {
        return new Comparison(description, false);
    }

    static JsonNode schema(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The schemas that were referred to on the way. */
    Set<String> passed() {
        return passed;
    }

    List<String> differences(Class<?> type, JsonNode schema) {
        compareRecord(type, schema, type.getSimpleName());
        return differences;
    }

    private void compareRecord(Class<?> type, JsonNode schema, String where) {
        List<RecordComponent> fields = Arrays.stream(type.getRecordComponents())
                .filter(field -> !field.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .toList();
        expect(names(fields.stream()), names(schema.path("properties")), where + " has");
        if (answer) {
            expect(
                    names(fields.stream().filter(Comparison::isAlwaysThere)),
                    schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
                    where + " requires");
        }
        for (RecordComponent field : fields) {
            compare(
                    field.getGenericType(),
                    field.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    schema.path("properties").path(field.getName()),
                    where + "." + field.getName());
        }
    }

    private static boolean isAlwaysThere(RecordComponent field) {
        return !field.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private void compare(Type type, boolean nullable, JsonNode given, String where) {
        List<JsonNode> choices = choices(given);
        if (answer) {
            expect(nullable, choices.stream().anyMatch(Comparison::allowsNull), where + " may be null");
        }
        JsonNode schema = choices.stream()
                .filter(choice -> !choice.path("type").asText().equals("null"))
                .findFirst()
                .orElseThrow();
        Class<?> raw = raw(type);
        expect(jsonType(raw, schema), firstType(schema), where + " is");
        if (raw == List.class) {
            compare(argument(type, 0), false, schema.path("items"), where + "[]");
        } else if (raw == Map.class) {
            compare(argument(type, 1), false, schema.path("additionalProperties"), where + "{}");
        } else if (raw.isEnum()) {
            expect(CodeNamed.written(raw.getSimpleName()), texts(schema.path("enum")), where + " is one of");
        } else if (firstType(schema).equals("object")) {
            compareRecord(raw, schema, where);
        }
    }

    /** A record of ours that is written as a text or a number stands for its value. */
    private static String jsonType(Class<?> raw, JsonNode schema) {
        if (raw.isRecord()) {
            return raw.getRecordComponents().length == 1 ? firstType(schema) : "object";
        }
        return SCALARS.getOrDefault(raw, "string");
    }

    private List<JsonNode> choices(JsonNode given) {
        JsonNode schema = resolved(given);
        Optional<JsonNode> several = Stream.of("anyOf", "oneOf")
                .map(schema::path)
                .filter(JsonNode::isArray)
                .findFirst();
        return several.map(all -> all.valueStream().map(this::resolved).toList())
                .orElse(List.of(schema));
    }

    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        String reference = schema.get("$ref").asText();
        passed.add(reference.substring(reference.lastIndexOf('/') + 1));
        return description.at(reference.substring(1));
    }

    private static boolean allowsNull(JsonNode schema) {
        return Stream.concat(schema.path("type").valueStream(), Stream.of(schema.path("type")))
                .anyMatch(type -> type.asText().equals("null"));
    }

    private static String firstType(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.path(0) : type).asText();
    }

    private static Class<?> raw(Type type) {
        Type known = type instanceof ParameterizedType generic
                ? generic.getRawType() == Optional.class ? argument(type, 0) : generic.getRawType()
                : type;
        return (Class<?>) known;
    }

    private static Type argument(Type type, int number) {
        return ((ParameterizedType) type).getActualTypeArguments()[number];
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Set<String> names(Stream<RecordComponent> fields) {
        return fields.map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private void expect(Object code, Object described, String what) {
        if (!code.equals(described)) {
            differences.add(what + " " + code + " in code, " + described + " in the description");
        }
    }
}
