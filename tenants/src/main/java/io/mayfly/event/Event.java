package io.mayfly.event;

import io.mayfly.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
        Optional<UUID> addressId,
        Optional<UUID> messageId,
        Optional<String> address) {}
