package io.mayfly.testing;

import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Id;
import io.mayfly.kernel.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of most lists, by time and identity, and their pages. */
public final class NewestFirst<R> {
    private final Comparator<R> order;
    private final Function<R, Cursor> place;

    public NewestFirst(Function<R, Instant> time, Function<R, ? extends Id> id) {
        this.place = row -> Cursor.of(time.apply(row), id.apply(row));
        this.order = Comparator.comparing(place, NewestFirst::compare).reversed();
    }

    public Comparator<R> order() {
        return order;
    }

    /** One more than the page asked for, if there are more. */
    public List<R> page(Stream<R> rows, PageRequest page) {
        return rows.filter(row -> page.after()
                        .map(last -> compare(place.apply(row), last) < 0)
                        .orElse(true))
                .sorted(order)
                .limit(page.limit() + 1L)
                .toList();
    }

    private static int compare(Cursor one, Cursor other) {
        int byTime = one.time().compareTo(other.time());
        return byTime == 0 ? one.id().compareTo(other.id()) : byTime;
    }
}
