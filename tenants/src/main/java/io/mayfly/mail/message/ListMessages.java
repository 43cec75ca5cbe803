package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows members the messages of an address by page, while its lease lasts. */
public final class ListMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final Clock clock;

    public ListMessages(
            Transactions transactions, TempAddresses addresses, Messages messages, SealedMessages sealed, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<MessageDetails> page(Caller caller, AddressReference reference, PageRequest page) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            if (!address.isLiveAt(clock.instant())) {
                return new Page<MessageDetails>(List.of(), Optional.empty());
            }
            Page<Message> found = Page.of(
                    messages.page(caller.tenant(), address.id(), page),
                    page.limit(),
                    last -> Cursor.of(last.receivedAt(), last.id()));
            return new Page<>(sealed.list(found.items(), address), found.next());
        });
    }
}
