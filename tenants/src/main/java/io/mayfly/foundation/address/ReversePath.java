package io.mayfly.foundation.address;

/** Where notifications about a message go (RFC 5321 §3.3, §4.5.5): an address, or nowhere. */
public sealed interface ReversePath {
    /** An address as the client gave it. */
    record Mailbox(String address) implements ReversePath {}

    /** {@code MAIL FROM:<>}: a message that must not be answered by another notification. */
    record Null() implements ReversePath {}

    static ReversePath of(String text) {
        return text.isEmpty() ? new Null() : new Mailbox(text);
    }

    /** The text between the angle brackets. */
    default String text() {
        return switch (this) {
            case Mailbox mailbox -> mailbox.address();
            case Null none -> "";
        };
    }
}
