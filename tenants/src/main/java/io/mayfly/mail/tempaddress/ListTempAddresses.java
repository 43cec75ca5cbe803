package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Shows members the temp addresses within their reach by page, as programs read them. */
public final class ListTempAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public ListTempAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<AddressDetails> page(Caller caller, AddressFilter filter, PageRequest page) {
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        return transactions.call(
                caller.tenant(),
                () -> Page.of(
                                addresses.page(caller.tenant(), reach, filter, page, now),
                                page.limit(),
                                last -> Cursor.of(last.createdAt(), last.id()))
                        .map(address -> AddressDetails.of(address, now)));
    }
}
