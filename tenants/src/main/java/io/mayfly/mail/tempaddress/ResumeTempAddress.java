package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;

/** Lets a paused address take mail again. */
public final class ResumeTempAddress {
    private final AddressChanges changes;

    public ResumeTempAddress(AddressChanges changes) {
        this.changes = changes;
    }

    public AddressDetails resume(Caller caller, AddressReference reference) {
        return changes.apply(caller, reference, "temp-address.resumed", TempAddress::resume);
    }
}
