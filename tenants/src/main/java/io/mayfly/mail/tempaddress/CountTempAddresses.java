package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Counts the temp addresses within a member's reach that a filter lets through, as far as anybody looks through a list. */
public final class CountTempAddresses {
    /** More than these are said to be more. */
    public static final int MOST = 10_000;

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public CountTempAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** One more than the most when there are more. */
    public int count(Caller caller, AddressFilter filter) {
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        return transactions.call(
                caller.tenant(), () -> addresses.countUpTo(MOST + 1, caller.tenant(), reach, filter, clock.instant()));
    }
}
