package io.mayfly.foundation.event;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id grows with the order of writing, though not strictly with the order of commit
 * @param address the temp address concerned, as text
 */
public record Event(
        long id,
        TenantId tenant,
        EventType type,
        Instant occurredAt,
        Optional<AddressId> addressId,
        Optional<MessageId> messageId,
        Optional<String> address) {}
