package io.mayfly.foundation.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;

/**
 * How a value is kept in a column of JSON, written and read by ourselves: what Hibernate would choose for it differs
 * between a container and a plain process.
 *
 * @param <V> the value
 * @param <J> what is written of it: a map, a list
 */
public abstract class JsonColumn<V, J> implements AttributeConverter<V, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeReference<J> form;

    protected JsonColumn(TypeReference<J> form) {
        this.form = form;
    }

    protected abstract J toJson(V value);

    protected abstract V fromJson(J json);

    @Override
    public final String convertToDatabaseColumn(V value) {
        try {
            return JSON.writeValueAsString(toJson(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value can't be written as JSON", e);
        }
    }

    @Override
    public final V convertToEntityAttribute(String column) {
        try {
            return fromJson(JSON.readValue(column, form));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column doesn't hold the JSON that is expected in it", e);
        }
    }
}
