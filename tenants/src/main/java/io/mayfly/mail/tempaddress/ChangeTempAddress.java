package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.identity.Caller;

/** Changes the particulars of an address while it lives. */
public final class ChangeTempAddress {
    private final AddressChanges changes;
    private final ResolvePolicy policy;

    public ChangeTempAddress(AddressChanges changes, ResolvePolicy policy) {
        this.changes = changes;
        this.policy = policy;
    }

    /** @throws AddressIsStale when it is no longer at the version that the change names */
    public AddressDetails change(Caller caller, AddressReference reference, AddressChange change) {
        return changes.apply(caller, reference, "temp-address.changed", (address, now) -> {
            change.ifVersion().filter(version -> version != address.version()).ifPresent(stale -> {
                throw new AddressIsStale();
            });
            change.maxMessages()
                    .ifPresent(messages -> Leases.requireMessages(
                            messages, policy.of(caller.tenant(), address.domain(), address.purpose())));
            address.change(change, now);
        });
    }
}
