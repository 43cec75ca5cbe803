package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A mail that has only to be written down: a sealed copy for each recipient who is to have one, in the order of their
 * addresses. It is stored as a whole or not at all.
 */
final class ReadyMail {
    private final List<Copy> copies;

    ReadyMail(List<Copy> copies) {
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("A mail without recipients isn't stored");
        }
        this.copies = List.copyOf(copies);
    }

    List<Copy> copies() {
        return copies;
    }

    /**
     * One recipient's message, with what makes its sealed content when it is written: of a large mail to many, not all
     * copies are to be in memory at once.
     *
     * @param bytes how many the sealed content has, but for a few
     */
    record Copy(Recipient recipient, Message message, int bytes, Supplier<byte[]> content) {}

    /** Whose turn it takes: a mail to several tenants' addresses has one from each, and counts for the first. */
    TenantId tenant() {
        return copies.getFirst().recipient().tenant();
    }

    Set<AddressId> addresses() {
        return copies.stream().map(copy -> copy.recipient().id()).collect(Collectors.toSet());
    }

    List<MessageId> messages() {
        return copies.stream().map(copy -> copy.message().id()).toList();
    }

    long bytes() {
        return copies.stream().mapToLong(Copy::bytes).sum();
    }
}
