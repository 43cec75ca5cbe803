package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/**
 * How often mail to an address was refused for one reason: attempts at RCPT, so that a client that comes back counts
 * again.
 *
 * @param count of attempts, at least 1
 */
public record RefusedMail(
        TenantId tenant, AddressId address, Cause reason, long count, Instant firstAt, Instant lastAt) {

    /** Why an address that there is, or was, doesn't take mail. */
    public enum Cause {
        /** Its lease is over, or it was deleted. */
        ENDED,
        PAUSED,
        /** It holds as many messages as it may. */
        FULL,
        /** Its tenant is suspended. */
        SUSPENDED
    }

    /** Of one attempt. */
    static RefusedMail once(Recipient recipient, Cause reason, Instant at) {
        return new RefusedMail(recipient.tenant(), recipient.id(), reason, 1, at, at);
    }

    /** Together with others of the same address and reason. */
    RefusedMail and(RefusedMail other) {
        return new RefusedMail(
                tenant,
                address,
                reason,
                count + other.count,
                firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
                lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
    }
}
