package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import java.time.Instant;

/**
 * Something that happened.
 *
 * @param id grows with the order of writing, though not strictly with the order of commit
 */
public record Event(
        long id, TenantId tenant, EventType type, Instant occurredAt, Subject subject, PayloadJson payload) {}
