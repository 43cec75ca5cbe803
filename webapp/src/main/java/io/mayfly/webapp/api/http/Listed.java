package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a page of one.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Listed<T>(List<T> items, @Nullable String next) {
    public static <T> Listed<T> of(Page<T> page) {
        return new Listed<>(page.items(), page.next().orElse(null));
    }

    public static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, null);
    }
}
