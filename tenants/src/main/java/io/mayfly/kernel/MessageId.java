package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of a message. */
public record MessageId(UUID value) implements Id {
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<MessageId> parse(String text) {
        return Ids.parse(text).map(MessageId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
