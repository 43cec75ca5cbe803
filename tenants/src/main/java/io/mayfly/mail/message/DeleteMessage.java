package io.mayfly.mail.message;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.AddressDeed;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;

/** Destroys a message with its content. */
public final class DeleteMessage {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final ContentStore contents;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public DeleteMessage(
            Transactions transactions,
            TempAddresses addresses,
            Messages messages,
            ContentStore contents,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.contents = contents;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws MessageNotFound when the address holds no such message */
    public void delete(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.DELETE_MESSAGES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.DELETE_MESSAGES);
            Message message = wanted.resolve(messages, address, clock.instant());
            boolean wasUnread = messages.holdUnread(message);
            contents.remove(caller.tenant(), message.id());
            messages.remove(message);
            addresses.forgetMessage(caller.tenant(), address.id(), wasUnread);
            events.append(message.happened(EventType.MESSAGE_DELETED, address), clock.instant());
            audit.record(
                    caller.tenant(),
                    caller.actor(),
                    AddressDeed.of("message.deleted", address, "Message " + message.id()));
        });
    }
}
