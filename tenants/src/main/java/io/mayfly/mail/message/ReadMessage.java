package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;

/** Shows a member a message with its content, while the address's lease lasts. Looking doesn't mark it as read. */
public final class ReadMessage {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final Clock clock;

    public ReadMessage(
            Transactions transactions, TempAddresses addresses, Messages messages, SealedMessages sealed, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** @throws MessageNotFound when the address holds no such message */
    public OpenMessage open(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            return sealed.open(wanted.resolve(messages, address, clock.instant()), address);
        });
    }
}
