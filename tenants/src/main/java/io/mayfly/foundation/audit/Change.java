package io.mayfly.foundation.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One fact that a deed changed.
 *
 * @param field its name, as the API says it, such as {@code expiresAt}
 * @param before its value until then; nothing where there was none, or where the log doesn't keep it
 * @param after its value from then on; likewise
 */
public record Change(String field, Optional<String> before, Optional<String> after) {
    /**
     * A change of something that people wrote. The log outlives the address whose key seals such texts, so it says no more
     * than that they are others now.
     */
    public static Change untold(String field) {
        return new Change(field, Optional.empty(), Optional.empty());
    }

    /** The change of a fact, if it is another now. */
    public static Optional<Change> of(String field, Object before, Object after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Change(field, Optional.of(before.toString()), Optional.of(after.toString())));
    }

    /** The change of something that people wrote, if it is another now. */
    public static Optional<Change> untold(String field, Object before, Object after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of(untold(field));
    }

    @SafeVarargs
    public static List<Change> all(Optional<Change>... changes) {
        return Stream.of(changes).flatMap(Optional::stream).toList();
    }
}
