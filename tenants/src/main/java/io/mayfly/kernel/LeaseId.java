package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of one lease of a delivery. */
public record LeaseId(UUID value) implements Id {
    public static LeaseId next() {
        return new LeaseId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<LeaseId> parse(String text) {
        return Ids.parse(text).map(LeaseId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
