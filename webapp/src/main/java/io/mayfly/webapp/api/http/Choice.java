package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Invalid;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads words that stand for one of a few values, in any case. */
public final class Choice {
    private Choice() {}

    public static <E extends Enum<E>> E of(Class<E> values, String field, String word) {
        return Stream.of(values.getEnumConstants())
                .filter(value -> value.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, field + " must be one of " + List.of(values.getEnumConstants())));
    }

    /** Words given one by one or with commas between them. */
    public static <E extends Enum<E>> Set<E> allOf(Class<E> values, String field, List<String> words) {
        Set<E> chosen = EnumSet.noneOf(values);
        words.stream()
                .flatMap(word -> Stream.of(word.split(",")))
                .filter(word -> !word.isBlank())
                .forEach(word -> chosen.add(of(values, field, word)));
        return chosen;
    }
}
