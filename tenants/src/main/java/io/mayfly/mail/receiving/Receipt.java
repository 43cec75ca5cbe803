package io.mayfly.mail.receiving;

import io.mayfly.kernel.MessageId;
import java.util.List;

/** What became of a message. */
public sealed interface Receipt {
    /** Every recipient has its own copy, and all are committed. */
    record Stored(List<MessageId> messages) implements Receipt {}

    /** A recipient stopped taking mail since it was accepted; nothing is stored, and the client should try again. */
    record RecipientsChanged() implements Receipt {}
}
