package io.mayfly.webapp.api;

import io.mayfly.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a page of one.
 *
 * @param next the cursor of the next page; null on the last
 */
record Listed<T>(List<T> items, @Nullable String next) {
    static <T> Listed<T> of(Page<T> page) {
        return new Listed<>(page.items(), page.next().orElse(null));
    }

    static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, null);
    }
}
