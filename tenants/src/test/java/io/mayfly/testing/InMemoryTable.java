package io.mayfly.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Rows in memory, with what the database does to them: unique keys, versions, and the way back. */
public final class InMemoryTable<R> {
    private static final String VERSION = "version";
    private static final int DUPLICATE_ENTRY = 1062;
    private final Predicate<R> seen;
    private final List<Function<R, @Nullable Object>> keys = new ArrayList<>();
    private final List<R> rows = new ArrayList<>();
    private final Map<R, Columns> flushed = new IdentityHashMap<>();

    InMemoryTable(Predicate<R> seen) {
        this.seen = seen;
    }

    /** Refuses two rows that have the same key; null is none. */
    public InMemoryTable<R> unique(Function<R, @Nullable Object> key) {
        keys.add(key);
        return this;
    }

    public void add(R row) {
        rows.add(row);
        flushed.put(row, Columns.of(row));
        keys.forEach(this::requireUnique);
    }

    public void remove(R row) {
        rows.remove(row);
    }

    /** Removes the rows of a kind. @return how many */
    public int remove(Predicate<R> kind) {
        int before = rows.size();
        rows.removeIf(seen.and(kind));
        return before - rows.size();
    }

    /** The rows that the running transaction sees. */
    public Stream<R> rows() {
        return rows.stream().filter(seen);
    }

    /** All rows, as SQL of our own sees them. */
    public Stream<R> rowsOfAll() {
        return rows.stream();
    }

    /** Writes to a column as a statement does that passes by the entity. */
    public void set(R row, String column, Object value) {
        Columns.set(row, column, value);
        Columns known = flushed.get(row);
        if (known != null) {
            known.note(column, value);
        }
    }

    /** Adds to a number. */
    public void add(R row, String column, int difference) {
        set(row, column, (int) Columns.get(row, column) + difference);
    }

    /** What a column holds that the row doesn't tell. */
    public Object get(R row, String column) {
        return Columns.get(row, column);
    }

    /** Writes what has changed. */
    public void flush() {
        for (R row : rows) {
            Columns now = Columns.of(row);
            if (!now.equals(flushed.get(row))) {
                now.find(VERSION).ifPresent(version -> Columns.set(row, VERSION, (int) version + 1));
                flushed.put(row, Columns.of(row));
            }
        }
        keys.forEach(this::requireUnique);
    }

    private void requireUnique(Function<R, @Nullable Object> key) {
        Set<Object> found = new HashSet<>();
        for (R row : rows) {
            Object value = key.apply(row);
            if (value != null && !found.add(value)) {
                throw new ConstraintViolationException(
                        "Duplicate entry", new SQLException("Duplicate entry", "23000", DUPLICATE_ENTRY), null);
            }
        }
    }

    /** Remembers all rows. @return what brings them back as they are now */
    Runnable remember() {
        List<R> then = List.copyOf(rows);
        List<Columns> columns = then.stream().map(Columns::of).toList();
        return () -> {
            rows.clear();
            rows.addAll(then);
            for (int i = 0; i < then.size(); i++) {
                columns.get(i).putBack(then.get(i));
                flushed.put(then.get(i), columns.get(i));
            }
        };
    }
}
