package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.event.Payload;
import io.mayfly.foundation.event.Subject;
import io.mayfly.kernel.AddressId;
import java.util.Optional;

/** What events about a temp address say, and those about what lies in it, too: which address it is. */
public record AddressEvent(AddressId addressId, String address) implements Payload {
    /** The event that something happened to an address. */
    public static NewEvent happened(EventType type, TempAddress address) {
        return new NewEvent(address.tenant(), type, new AddressEvent(address.id(), address.address()));
    }

    /** The address that an event concerns, if it concerns one. */
    public static Optional<AddressEvent> in(Event event) {
        return event.payload().has("addressId")
                ? Optional.of(event.payload().as(AddressEvent.class))
                : Optional.empty();
    }

    @Override
    public Subject subject() {
        return Subject.of(addressId);
    }
}
