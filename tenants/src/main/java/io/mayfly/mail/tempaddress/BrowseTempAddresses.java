package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows members the temp addresses within their reach by slice, as grids show them. */
public final class BrowseTempAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public BrowseTempAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    public List<AddressDetails> slice(Caller caller, AddressFilter filter, TempAddresses.Slice slice) {
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        return transactions.call(
                caller.tenant(),
                () -> addresses.slice(caller.tenant(), reach, filter, slice, now).stream()
                        .map(address -> AddressDetails.of(address, now))
                        .toList());
    }
}
