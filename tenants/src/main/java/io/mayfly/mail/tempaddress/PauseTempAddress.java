package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;

/** Tells an address's senders to try again later, until it is resumed. */
public final class PauseTempAddress {
    private final AddressChanges changes;

    public PauseTempAddress(AddressChanges changes) {
        this.changes = changes;
    }

    public AddressDetails pause(Caller caller, AddressReference reference) {
        return changes.apply(caller, reference, "temp-address.paused", TempAddress::pause);
    }
}
