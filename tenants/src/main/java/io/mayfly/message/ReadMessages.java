package io.mayfly.message;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.shared.Cursor;
import io.mayfly.shared.Page;
import io.mayfly.shared.PageRequest;
import io.mayfly.shared.Transactions;
import io.mayfly.tempaddress.AddressReference;
import io.mayfly.tempaddress.TempAddress;
import io.mayfly.tempaddress.TempAddresses;
import io.mayfly.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows members the messages of an address, listed or opened, while its lease lasts. Looking doesn't mark anything
 * as read. */
public final class ReadMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final ContentStore contents;
    private final Vault vault;
    private final Clock clock;

    public ReadMessages(
            Transactions transactions,
            TempAddresses addresses,
            Messages messages,
            ContentStore contents,
            Vault vault,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.contents = contents;
        this.vault = vault;
        this.clock = clock;
    }

    public Page<MessageDetails> page(Caller caller, AddressReference reference, PageRequest page) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            if (!address.isLiveAt(clock.instant())) {
                return new Page<MessageDetails>(List.of(), Optional.empty());
            }
            return Page.of(
                            messages.page(caller.tenant(), address.id(), page),
                            page.limit(),
                            last -> new Cursor(last.receivedAt(), last.id().value()))
                    .map(message -> details(message, address));
        });
    }

    /** A part of the list by offset, for grids; newest first. */
    public List<MessageDetails> slice(Caller caller, AddressReference reference, int offset, int limit) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            if (!address.isLiveAt(clock.instant())) {
                return List.<MessageDetails>of();
            }
            return messages.slice(caller.tenant(), address.id(), offset, limit).stream()
                    .map(message -> details(message, address))
                    .toList();
        });
    }

    public int count(Caller caller, AddressReference reference) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            return address.isLiveAt(clock.instant()) ? messages.count(caller.tenant(), address.id()) : 0;
        });
    }

    /** @throws MessageNotFound when the address holds no such message */
    public OpenMessage open(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            return opened(wanted.resolve(messages, address, clock.instant()), address);
        });
    }

    OpenMessage opened(Message message, TempAddress address) {
        byte[] raw = Optional.of(message.content())
                .flatMap(contents::get)
                .flatMap(locked -> vault.keyOf(message.tenant(), address.id().value())
                        .map(key -> key.open(locked, message.id().value(), message.size())))
                .orElseThrow(MessageNotFound::new);
        return new OpenMessage(details(message, address), raw, ReadContent.content(raw));
    }

    static MessageDetails details(Message message, TempAddress address) {
        return new MessageDetails(
                message.id(),
                address.address(),
                message.arrival(),
                message.summary(),
                message.verdicts(),
                message.isSeen(),
                address.expiresAt());
    }
}
