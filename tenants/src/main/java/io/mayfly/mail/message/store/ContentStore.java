package io.mayfly.mail.message.store;

import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The port to where sealed contents lie, each known by its message alone. It holds bytes that nobody can read without
 * the address's key. A message is added before its content is put, and leaves after its content was removed.
 */
public interface ContentStore {
    /** Keeps contents; they are durable when the running transaction has committed, and never seen when it rolls back. */
    void putAll(List<Sealed> contents);

    /**
     * The sealed content of a message.
     *
     * @param keepUntil when the address's lease ends; the store may purge the content once that day (UTC) is over
     */
    record Sealed(TenantId tenant, MessageId message, byte[] bytes, Instant keepUntil) {}

    Optional<byte[]> get(TenantId tenant, MessageId message);

    /** Removes the contents of these messages at once; of a message without one there is nothing to remove. */
    void removeAll(TenantId tenant, Collection<MessageId> messages);

    default void remove(TenantId tenant, MessageId message) {
        removeAll(tenant, List.of(message));
    }

    /** Keeps the contents of these messages until another end of the lease. */
    void keepUntil(TenantId tenant, Collection<MessageId> messages, Instant leaseEnd);
}
