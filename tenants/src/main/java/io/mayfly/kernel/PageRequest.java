package io.mayfly.kernel;

import java.util.Optional;

/** Which part of a list is asked for: how many items (1 to 100), after which cursor. */
public record PageRequest(int limit, Optional<Cursor> after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid("limit", PageFault.LIMIT_OUT_OF_RANGE, MAX_LIMIT);
        }
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, Optional.empty());
    }
}
