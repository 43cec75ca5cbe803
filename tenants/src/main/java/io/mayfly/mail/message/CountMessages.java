package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;

/** Counts the messages of an address; there are none once its lease is over. */
public final class CountMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final Clock clock;

    public CountMessages(Transactions transactions, TempAddresses addresses, Messages messages, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    public int count(Caller caller, AddressReference reference) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            return address.isLiveAt(clock.instant()) ? messages.count(caller.tenant(), address.id()) : 0;
        });
    }
}
