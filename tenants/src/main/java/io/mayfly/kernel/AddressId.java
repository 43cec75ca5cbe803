package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a temp address. */
public record AddressId(UUID value) implements Id {
    public static AddressId next() {
        return new AddressId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<AddressId> parse(String text) {
        return Ids.parse(text).map(AddressId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
