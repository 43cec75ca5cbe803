package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a subscriber to events. */
public record SubscriberId(UUID value) implements Id {
    public static SubscriberId next() {
        return new SubscriberId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<SubscriberId> parse(String text) {
        return Ids.parse(text).map(SubscriberId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
