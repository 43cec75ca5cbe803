package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a member of a tenant. */
public record MemberId(UUID value) implements Id {
    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<MemberId> parse(String text) {
        return Ids.parse(text).map(MemberId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
