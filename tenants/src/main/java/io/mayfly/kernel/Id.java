package io.mayfly.kernel;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The identity of something: a UUID of version 7, as a type of its own so that none is taken for another's. */
public sealed interface Id
        permits AddressId,
                ApiKeyId,
                AuditEventId,
                DeliveryId,
                DkimKeyId,
                DomainCheckId,
                DomainId,
                LeaseId,
                MemberId,
                MessageId,
                SubscriberId,
                TenantId {
    UUID value();

    /** The 16 bytes of the UUID, most significant first (RFC 9562 §4). */
    default byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value().getMostSignificantBits())
                .putLong(value().getLeastSignificantBits())
                .array();
    }
}
