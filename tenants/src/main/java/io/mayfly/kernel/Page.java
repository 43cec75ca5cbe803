package io.mayfly.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some items of a longer list, newest first, and the cursor of those that follow. */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }

    /** The page made of up to {@code limit} of the rows found; one row more than that says that there is a next page. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(
                items, Optional.of(cursorOf.apply(items.get(limit - 1)).encoded()));
    }
}
