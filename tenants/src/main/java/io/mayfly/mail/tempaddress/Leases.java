package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.kernel.Invalid;
import java.time.Duration;

/** The rules on what a caller may ask of a lease. */
final class Leases {
    private Leases() {}

    static void requireWithin(String field, Duration length, Duration shortest, Duration longest) {
        if (length.compareTo(shortest) < 0) {
            throw new Invalid(field, OrderFault.LEASE_TOO_SHORT, shortest.toSeconds());
        }
        if (length.compareTo(longest) > 0) {
            throw new Invalid(field, OrderFault.LEASE_TOO_LONG, longest);
        }
    }

    static void requireMessages(int messages, EffectivePolicy policy) {
        if (messages < 1 || messages > policy.mostMessages()) {
            throw new Invalid("maxMessages", OrderFault.MAX_MESSAGES_OUT_OF_RANGE, policy.mostMessages());
        }
    }
}
