package io.mayfly.account.organisation;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/**
 * What one feature keeps of a tenant, and how that ends with it; each feature that keeps something has one. The methods join
 * the running transaction.
 */
public interface PartOfTenant {
    /** Has nobody add to it until the transaction ends, as far as anybody could. */
    default void hold(TenantId tenant) {}

    /** What must have ended before the tenant can. */
    default Unended unended(TenantId tenant) {
        return Unended.NOTHING;
    }

    /** Ends the rest of it, and writes down what it ends. */
    default void end(TenantId tenant, Actor operator, Instant now) {}

    /** Addresses that have not ended, and the messages that they hold. */
    record Unended(int addresses, int messages) {
        public static final Unended NOTHING = new Unended(0, 0);

        Unended and(Unended other) {
            return new Unended(addresses + other.addresses, messages + other.messages);
        }

        boolean isNothing() {
            return addresses == 0 && messages == 0;
        }
    }
}
