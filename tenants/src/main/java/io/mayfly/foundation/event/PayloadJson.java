package io.mayfly.foundation.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayfly.kernel.Id;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payload as it is kept and sent: a JSON object, which a newer build may have given fields that this one doesn't know. */
public final class PayloadJson {
    private static final JsonMapper MAPPER = mapper();

    private final JsonNode object;

    /** What it was last read as: many listeners read the same event as the same type. */
    private volatile @Nullable Payload read;

    private PayloadJson(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("A payload is a JSON object");
        }
        this.object = object;
    }

    public static PayloadJson of(Payload payload) {
        return new PayloadJson(MAPPER.valueToTree(payload));
    }

    /** The JSON text of a payload. */
    public static String text(Payload payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON of " + payload.getClass().getSimpleName(), e);
        }
    }

    /** @throws IllegalArgumentException when the text isn't a JSON object */
    public static PayloadJson parse(String text) {
        try {
            return new PayloadJson(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    /** The text of a field, if it has one. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /**
     * The fields as a feature's record; fields that it doesn't know are left out.
     *
     * @throws IllegalArgumentException when a field of the record is missing or has another form
     */
    public <P extends Payload> P as(Class<P> type) {
        Payload known = read;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        try {
            P made = MAPPER.treeToValue(object, type);
            read = made;
            return made;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The payload is no " + type.getSimpleName(), e);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Stream.of(Id.class.getPermittedSubclasses()).forEach(id -> builder.addMixIn(id, IdAsText.class));
        return builder.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayloadJson that && object.equals(that.object);
    }

    @Override
    public int hashCode() {
        return object.hashCode();
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return object.toString();
    }

    /** Tells Jackson that an id is a string, which the kernel can't, as it depends on nothing. */
    private abstract static class IdAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdAsText(@SuppressWarnings("unused") UUID value) {}

        @JsonValue
        abstract UUID value();
    }
}
