package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a mail domain. */
public record DomainId(UUID value) implements Id {
    public static DomainId next() {
        return new DomainId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<DomainId> parse(String text) {
        return Ids.parse(text).map(DomainId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
