package io.mayfly.message;

import io.mayfly.shared.Ids;
import java.util.UUID;

/** The identity of a message. */
public record MessageId(UUID value) {
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
