package io.mayfly.webapp.api.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds a body against the record that it is to become, field by field, so that all that doesn't fit is told at once. */
final class BodyFields {
    /** JSON can write what is no text (RFC 8259 §8.2), and what a column or a header field couldn't hold. */
    private static final String NO_TEXT = "Text may hold neither NUL nor half of a surrogate pair";

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            Integer.class, "a whole number",
            Boolean.class, "true or false");

    private final Faults faults = new Faults();

    private BodyFields() {}

    /** @throws Invalid when a field is unknown, of another type, or holds what is no text */
    static void requireFit(ObjectNode body, Class<?> type) {
        BodyFields fields = new BodyFields();
        Map<String, JavaType> known = new TreeMap<>();
        for (RecordComponent field : type.getRecordComponents()) {
            known.put(field.getName(), Json.MAPPER.constructType(field.getGenericType()));
        }
        Set<String> names = new TreeSet<>(known.keySet());
        body.properties().forEach(field -> {
            String name = field.getKey();
            if (!isText(name)) {
                fields.faults.note(new Invalid("", NO_TEXT));
            } else if (known.containsKey(name)) {
                fields.check(known.get(name), field.getValue(), why -> new Invalid(name, why));
            } else {
                fields.faults.note(
                        new Invalid(name, "There is no such field here; known are " + String.join(", ", names)));
            }
        });
        fields.faults.throwIfAny();
    }

    /** @param at makes a fault of the value, out of why it is one */
    private void check(JavaType type, JsonNode value, Function<String, Invalid> at) {
        if (type.isReferenceType()) {
            check(type.getContentType(), value, at);
        } else if (type.isCollectionLikeType() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                int place = i;
                check(type.getContentType(), value.get(i), why -> at.apply(why).at(place));
            }
        } else if (type.isMapLikeType() && value.isObject()) {
            value.properties().forEach(each -> checkNamed(type, each, at));
        } else if (value.isTextual() && !isText(value.asText())) {
            faults.note(at.apply(NO_TEXT));
        } else if (!value.isNull() && !isReadable(type, value)) {
            faults.note(at.apply("The value must be " + words(type)));
        }
    }

    private void checkNamed(JavaType type, Map.Entry<String, JsonNode> each, Function<String, Invalid> at) {
        if (isText(each.getKey())) {
            check(type.getContentType(), each.getValue(), why -> at.apply(why).at(each.getKey()));
        } else {
            faults.note(at.apply(NO_TEXT));
        }
    }

    private static boolean isReadable(JavaType type, JsonNode value) {
        try {
            Json.MAPPER.readerFor(type).readValue(value);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String words(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "a list";
        }
        return type.isMapLikeType() ? "an object" : WORDS.getOrDefault(type.getRawClass(), "of another type");
    }

    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(BodyFields::isHalfAPair);
    }

    private static boolean isHalfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
