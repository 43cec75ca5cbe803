package io.mayfly.mail.message;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;

/** Marks a message as read. */
public final class MarkMessageRead {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final Events events;
    private final Clock clock;

    public MarkMessageRead(
            Transactions transactions, TempAddresses addresses, Messages messages, Events events, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing happens when it was. */
    public void mark(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.READ_MESSAGES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            Message message = wanted.resolve(messages, address, clock.instant());
            if (messages.holdUnread(message) && message.markSeen()) {
                addresses.countRead(caller.tenant(), address.id(), 1);
                events.append(message.happened(EventType.MESSAGE_READ, address), clock.instant());
            }
        });
    }
}
