package io.mayfly.foundation.event;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Id;
import io.mayfly.kernel.Ids;
import io.mayfly.kernel.MessageId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an event is about. */
public record Subject(Kind kind, Id id) {
    public static Subject of(AddressId address) {
        return new Subject(Kind.ADDRESS, address);
    }

    public static Subject of(MessageId message) {
        return new Subject(Kind.MESSAGE, message);
    }

    /** The message, when it is about one. */
    public Optional<MessageId> message() {
        return id instanceof MessageId message ? Optional.of(message) : Optional.empty();
    }

    /** The kinds of thing that events are about, by the names that are kept. */
    public enum Kind {
        ADDRESS("address", AddressId::new),
        MESSAGE("message", MessageId::new);

        private final String value;
        private final Function<UUID, Id> identity;

        Kind(String value, Function<UUID, Id> identity) {
            this.value = value;
            this.identity = identity;
        }

        public String value() {
            return value;
        }

        public static Optional<Kind> of(String value) {
            return Stream.of(values()).filter(kind -> kind.value.equals(value)).findFirst();
        }

        /**
         * The thing of this kind with the identity given.
         *
         * @param id a UUID in its canonical form
         */
        public Subject subject(String id) {
            return new Subject(
                    this,
                    Ids.parse(id)
                            .map(identity)
                            .orElseThrow(() -> new IllegalArgumentException("Not an identity: " + id)));
        }
    }
}
