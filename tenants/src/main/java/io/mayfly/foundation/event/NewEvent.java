package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;

/** An event about to be written. */
public record NewEvent(TenantId tenant, EventType type, Payload payload) {
    public Subject subject() {
        return payload.subject();
    }
}
