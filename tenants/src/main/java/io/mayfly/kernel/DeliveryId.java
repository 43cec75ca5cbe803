package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a delivery of an event. */
public record DeliveryId(UUID value) implements Id {
    public static DeliveryId next() {
        return new DeliveryId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<DeliveryId> parse(String text) {
        return Ids.parse(text).map(DeliveryId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
