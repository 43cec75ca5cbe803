package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.AddressId;
import io.mayfly.mail.tempaddress.AddressEvent;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it is sent.
 *
 * @param address the name of the address that it concerns, if that lives when it is sent
 */
record NamedEvent(Event event, Optional<String> address) {
    static NamedEvent of(Event event, Map<AddressId, String> names) {
        return new NamedEvent(event, AddressEvent.addressIn(event).map(names::get));
    }

    long id() {
        return event.id();
    }
}
