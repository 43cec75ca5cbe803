package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Counts the temp addresses of a tenant that a filter lets through. */
public final class CountTempAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public CountTempAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    public int count(Caller caller, AddressFilter filter) {
        caller.require(Permission.READ_ADDRESSES);
        return transactions.call(caller.tenant(), () -> addresses.count(caller.tenant(), filter, clock.instant()));
    }
}
