package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;
import java.time.Duration;
import java.time.Instant;

/** How much longer a lease is to last. */
public sealed interface LeaseExtension {
    /** So much longer than it would have lasted. */
    record By(Duration length) implements LeaseExtension {
        public By {
            if (!length.isPositive()) {
                throw new Invalid("by", OrderFault.EXTENSION_OF_NOTHING);
            }
        }
    }

    /** Until a time, later than it would have lasted. */
    record Until(Instant end) implements LeaseExtension {}

    /** The new end of a lease that would have ended at a time. */
    default Instant from(Instant end) {
        return switch (this) {
            case By by -> end.plus(by.length());
            case Until until -> {
                if (!until.end().isAfter(end)) {
                    throw new Invalid("expiresAt", OrderFault.LEASE_LASTS_ALREADY, end);
                }
                yield until.end();
            }
        };
    }
}
