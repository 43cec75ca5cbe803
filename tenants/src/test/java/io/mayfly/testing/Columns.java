package io.mayfly.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields of a row hold at one moment, read past its methods, as Hibernate reads them. */
final class Columns {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .peek(field -> field.setAccessible(true))
                    .toList();
        }
    };

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Columns() {}

    static Columns of(Object row) {
        Columns columns = new Columns();
        FIELDS.get(row.getClass()).forEach(field -> columns.values.put(field.getName(), copied(read(field, row))));
        return columns;
    }

    static Object get(Object row, String column) {
        return of(row).find(column).orElseThrow(() -> new NoSuchElementException(row + " has no " + column));
    }

    static void set(Object row, String column, @Nullable Object value) {
        Field field = FIELDS.get(row.getClass()).stream()
                .filter(candidate -> candidate.getName().equals(column))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(row.getClass() + " has no column " + column));
        try {
            field.set(row, copied(value));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Object> find(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** Takes a value as what the row holds from now on. */
    void note(String column, Object value) {
        values.put(column, value);
    }

    /** Writes back to the row what it has changed since. */
    void putBack(Object row) {
        Columns now = of(row);
        values.forEach((column, value) -> {
            if (!Objects.equals(value, now.values.get(column))) {
                set(row, column, value);
            }
        });
    }

    private static @Nullable Object read(Field field, Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list is the row's own, so it is kept as it was; all other values never change. */
    private static @Nullable Object copied(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Columns that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
