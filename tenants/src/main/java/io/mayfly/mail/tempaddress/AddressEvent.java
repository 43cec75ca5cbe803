package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.event.Payload;
import io.mayfly.foundation.event.Subject;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import java.util.Optional;

/** What events about a temp address say, and those about what lies in it, too: which address it is. */
public record AddressEvent(AddressId addressId, Fingerprint addressHash) implements Payload {
    /** The event that something happened to an address. */
    public static NewEvent happened(EventType type, TempAddress address) {
        return new NewEvent(
                address.tenant(),
                type,
                new AddressEvent(address.id(), address.name().fingerprint()));
    }

    /** The address that an event concerns, if it concerns one. */
    public static Optional<AddressId> addressIn(Event event) {
        return event.payload().text("addressId").flatMap(AddressId::parse);
    }

    /** The fingerprint of the address that an event concerns; events from before names were hashed have none. */
    public static Optional<String> hashIn(Event event) {
        return event.payload().text("addressHash");
    }

    @Override
    public Subject subject() {
        return Subject.of(addressId);
    }
}
