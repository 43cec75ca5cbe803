package io.mayfly.mail.receiving;

import io.mayfly.kernel.MessageId;
import java.util.List;

/** What became of a message, as its one reply has to say. */
public sealed interface Outcome {
    /** Everyone who is to have it has a copy of their own, and all are committed; none, if it was to be discarded. */
    record Delivered(List<MessageId> messages) implements Outcome {
        public Delivered {
            messages = List.copyOf(messages);
        }
    }

    /** Nothing is stored, and the client is told that it never will be. */
    record Rejected(ReplyLine reply) implements Outcome {}

    /** Nothing is stored yet, and the client is told to come back. */
    record Deferred(ReplyLine reply) implements Outcome {}

    /** A recipient stopped taking mail since it was accepted; nothing is stored, and the client should try again. */
    record RecipientsChanged() implements Outcome {}
}
