package io.mayfly.webapp.api.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Holds a body against the record that it is to become, field by field, so that all that doesn't fit is told at once. In its
 * place stands a value of the right type, so that the rules on the other values can be asked as well, and know it as given.
 * Of a list or a map no more is looked at once as many faults are found as are told.
 */
final class BodyFields {
    /** JSON can write what is no text (RFC 8259 §8.2), and what a column or a header field couldn't hold. */
    private static final String NO_TEXT = "Text may hold neither NUL nor half of a surrogate pair";

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            Integer.class, "a whole number",
            Boolean.class, "true or false");

    private static final Map<Class<?>, JsonNode> STAND_INS = Map.of(
            String.class, TextNode.valueOf(""),
            Integer.class, IntNode.valueOf(0),
            Boolean.class, BooleanNode.FALSE);

    private final Faults faults = new Faults();
    private final ObjectNode fitting = Json.MAPPER.createObjectNode();

    private BodyFields() {}

    static BodyFields of(ObjectNode body, Class<?> type) {
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
                fields.fitting.set(name, fields.fit(known.get(name), field.getValue(), why -> new Invalid(name, why)));
            } else {
                fields.faults.note(
                        new Invalid(name, "There is no such field here; known are " + String.join(", ", names)));
            }
        });
        return fields;
    }

    /** The fields that are unknown, of another type, or hold what is no text. */
    Faults faults() {
        return faults;
    }

    /** The body as it can be read; nothing of it may be used when there are faults. */
    ObjectNode fitting() {
        return fitting;
    }

    /** @param at makes a fault of the value, out of why it is one */
    private JsonNode fit(JavaType type, JsonNode value, Function<String, Invalid> at) {
        if (type.isReferenceType()) {
            return fit(type.getContentType(), value, at);
        }
        if (type.isCollectionLikeType() && value.isArray()) {
            return fitList(type.getContentType(), value, at);
        }
        if (type.isMapLikeType() && value.isObject()) {
            return fitMap(type.getContentType(), value, at);
        }
        if (value.isTextual() && !isText(value.asText())) {
            faults.note(at.apply(NO_TEXT));
            return standIn(type);
        }
        if (!value.isNull() && !isReadable(type, value)) {
            faults.note(at.apply("The value must be " + words(type)));
            return standIn(type);
        }
        return value;
    }

    private JsonNode fitList(JavaType type, JsonNode list, Function<String, Invalid> at) {
        ArrayNode fit = Json.MAPPER.createArrayNode();
        for (int i = 0; i < list.size() && !faults.areFull(); i++) {
            int place = i;
            fit.add(fit(type, list.get(i), why -> at.apply(why).at(place)));
        }
        return fit;
    }

    private JsonNode fitMap(JavaType type, JsonNode map, Function<String, Invalid> at) {
        ObjectNode fit = Json.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            if (faults.areFull()) {
                break;
            }
            if (isText(each.getKey())) {
                fit.set(
                        each.getKey(),
                        fit(type, each.getValue(), why -> at.apply(why).at(each.getKey())));
            } else {
                faults.note(at.apply(NO_TEXT));
            }
        }
        return fit;
    }

    private static JsonNode standIn(JavaType type) {
        if (type.isCollectionLikeType()) {
            return Json.MAPPER.createArrayNode();
        }
        if (type.isMapLikeType()) {
            return Json.MAPPER.createObjectNode();
        }
        return STAND_INS.getOrDefault(type.getRawClass(), NullNode.getInstance());
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
