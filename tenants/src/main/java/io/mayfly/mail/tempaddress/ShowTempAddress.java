package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Shows a tenant one of its temp addresses. */
public final class ShowTempAddress {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public ShowTempAddress(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @throws AddressNotFound when the tenant has no such address, or none that the caller may see */
    public AddressDetails one(Caller caller, AddressReference reference) {
        caller.require(Permission.READ_ADDRESSES);
        return transactions.call(
                caller.tenant(),
                () -> AddressDetails.of(
                        reference.resolve(addresses, caller, Permission.READ_ADDRESSES), clock.instant()));
    }
}
