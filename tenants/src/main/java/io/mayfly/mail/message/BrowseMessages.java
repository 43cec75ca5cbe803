package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.util.List;

/** Shows members the messages of an address by slice, as grids show them, while its lease lasts. */
public final class BrowseMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final Clock clock;

    public BrowseMessages(
            Transactions transactions, TempAddresses addresses, Messages messages, SealedMessages sealed, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Newest first. */
    public List<MessageDetails> slice(Caller caller, AddressReference reference, int offset, int limit) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            if (!address.isLiveAt(clock.instant())) {
                return List.<MessageDetails>of();
            }
            return sealed.list(messages.slice(caller.tenant(), address.id(), offset, limit), address);
        });
    }
}
