package io.mayfly.foundation.event;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/** An event about to be written. */
public record NewEvent(
        TenantId tenant, EventType type, AddressId addressId, String address, Optional<MessageId> messageId) {

    public static NewEvent ofAddress(TenantId tenant, EventType type, AddressId addressId, String address) {
        return new NewEvent(tenant, type, addressId, address, Optional.empty());
    }

    public static NewEvent ofMessage(
            TenantId tenant, EventType type, AddressId addressId, String address, MessageId messageId) {
        return new NewEvent(tenant, type, addressId, address, Optional.of(messageId));
    }
}
