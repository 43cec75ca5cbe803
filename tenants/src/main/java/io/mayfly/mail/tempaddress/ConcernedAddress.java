package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import java.util.Optional;

/**
 * An address that an event concerns: what tells who may hear of that, and what it is called.
 *
 * @param name while it lives
 * @param maker the member that has made it; nobody for those that Mayfly makes itself
 */
public record ConcernedAddress(Optional<String> name, Optional<MemberId> maker, Purpose purpose) {
    public boolean isWithin(AddressReach reach) {
        return reach.covers(maker, purpose);
    }
}
