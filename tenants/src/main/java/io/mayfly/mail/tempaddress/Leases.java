package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.kernel.Invalid;
import java.time.Duration;

/** The rules on what a caller may ask of a lease. */
final class Leases {
    private Leases() {}

    static void requireWithin(String field, Duration length, Duration shortest, Duration longest) {
        if (length.compareTo(shortest) < 0) {
            throw new Invalid(field, "A lease lasts at least " + shortest.toSeconds() + " seconds");
        }
        if (length.compareTo(longest) > 0) {
            throw new Invalid(field, "Your policy allows a lease of at most " + inWords(longest));
        }
    }

    static void requireMessages(int messages, EffectivePolicy policy) {
        if (messages < 1 || messages > policy.mostMessages()) {
            throw new Invalid("maxMessages", "maxMessages must be between 1 and " + policy.mostMessages());
        }
    }

    private static String inWords(Duration length) {
        return length.toDays() > 0 ? length.toDays() + " days" : length.toMinutes() + " minutes";
    }
}
