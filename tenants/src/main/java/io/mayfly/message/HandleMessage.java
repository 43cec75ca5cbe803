package io.mayfly.message;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.event.EventType;
import io.mayfly.event.Events;
import io.mayfly.event.NewEvent;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Transactions;
import io.mayfly.tempaddress.AddressReference;
import io.mayfly.tempaddress.TempAddress;
import io.mayfly.tempaddress.TempAddresses;
import java.time.Clock;

/** What members do with one message: mark it as read, or delete it. */
public final class HandleMessage {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final ContentStore contents;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public HandleMessage(
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

    /** Marks a message as read; nothing happens when it was. */
    public void markRead(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.READ_MESSAGES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            Message message = wanted.resolve(messages, address, clock.instant());
            if (messages.holdUnread(message) && message.markSeen()) {
                addresses.countRead(caller.tenant(), address.id(), 1);
                events.append(event(EventType.MESSAGE_READ, address, message), clock.instant());
            }
        });
    }

    /** Deletes a message with its content. */
    public void delete(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.DELETE_MESSAGES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            Message message = wanted.resolve(messages, address, clock.instant());
            boolean wasUnread = messages.holdUnread(message);
            contents.remove(message.content());
            messages.remove(message);
            addresses.forgetMessage(caller.tenant(), address.id(), wasUnread);
            events.append(event(EventType.MESSAGE_DELETED, address, message), clock.instant());
            audit.record(
                    caller.tenant(),
                    caller.actor(),
                    new Deed("message.deleted", address.address(), "Message " + message.id()));
        });
    }

    private static NewEvent event(EventType type, TempAddress address, Message message) {
        return NewEvent.ofMessage(
                address.tenant(),
                type,
                address.id().value(),
                address.address(),
                message.id().value());
    }
}
