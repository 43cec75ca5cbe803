package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;

/** Ends an address for good because a member asks for it. */
public final class DeleteTempAddress {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final AddressEnding ending;

    public DeleteTempAddress(Transactions transactions, TempAddresses addresses, AddressEnding ending) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.ending = ending;
    }

    /** Deletes it. When this returns, its key is gone. Deleting what has ended already changes nothing. */
    public void delete(Caller caller, AddressReference reference) {
        caller.require(Permission.DELETE_ADDRESSES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.DELETE_ADDRESSES);
            if (address.endedAt().isEmpty()) {
                ending.end(address, TempAddress.State.DELETED, caller.actor());
            }
        });
    }
}
