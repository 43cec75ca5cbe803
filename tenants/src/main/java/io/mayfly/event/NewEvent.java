package io.mayfly.event;

import io.mayfly.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** An event about to be written. */
public record NewEvent(TenantId tenant, EventType type, UUID addressId, String address, Optional<UUID> messageId) {

    public static NewEvent ofAddress(TenantId tenant, EventType type, UUID addressId, String address) {
        return new NewEvent(tenant, type, addressId, address, Optional.empty());
    }

    public static NewEvent ofMessage(TenantId tenant, EventType type, UUID addressId, String address, UUID messageId) {
        return new NewEvent(tenant, type, addressId, address, Optional.of(messageId));
    }
}
