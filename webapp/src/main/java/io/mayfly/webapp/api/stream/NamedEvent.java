package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it is sent.
 *
 * @param concerned the address that it concerns, if there is a row of that when it is sent
 */
record NamedEvent(Event event, Optional<ConcernedAddress> concerned) {
    static NamedEvent of(Event event, Map<AddressId, ConcernedAddress> addresses) {
        return new NamedEvent(event, AddressEvent.addressIn(event).map(addresses::get));
    }

    long id() {
        return event.id();
    }

    /** The name of the address, if it lives. */
    Optional<String> address() {
        return concerned.flatMap(ConcernedAddress::name);
    }

    /** Whether it is for who has this reach: of an address that is gone nobody knows any more whose it was. */
    boolean isWithin(AddressReach reach) {
        return reach.equals(AddressReach.EVERYTHING)
                || concerned.filter(address -> address.isWithin(reach)).isPresent();
    }
}
