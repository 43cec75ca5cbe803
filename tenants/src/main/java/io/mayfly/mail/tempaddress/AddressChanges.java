package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** How every change to a living address goes: loaded, changed, told, written down. */
public final class AddressChanges {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public AddressChanges(
            Transactions transactions, TempAddresses addresses, Events events, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    AddressDetails apply(
            Caller caller, AddressReference reference, String action, BiConsumer<TempAddress, Instant> change) {
        caller.require(Permission.CHANGE_ADDRESSES);
        return transactions.call(caller.tenant(), () -> {
            Instant now = clock.instant();
            TempAddress address = reference.resolve(addresses, caller, Permission.CHANGE_ADDRESSES);
            AddressDetails before = AddressDetails.of(address, now);
            Wording words = Wording.of(address);
            change.accept(address, now);
            addresses.reworded(address, words);
            AddressDetails after = AddressDetails.of(address, now);
            events.append(AddressEvent.happened(EventType.ADDRESS_CHANGED, address), now);
            audit.record(
                    caller.tenant(),
                    caller.actor(),
                    AddressDeed.of(action, address).changing(between(before, after)));
            addresses.flush();
            return AddressDetails.of(address, now);
        });
    }

    private static List<Change> between(AddressDetails before, AddressDetails after) {
        return Change.all(
                Change.of("state", before.state(), after.state()),
                Change.of("expiresAt", before.expiresAt(), after.expiresAt()),
                Change.of(
                        "maxMessages",
                        before.counts().maxMessages(),
                        after.counts().maxMessages()),
                Change.untold("labels", before.labels(), after.labels()),
                Change.untold("reference", before.reference(), after.reference()),
                Change.untold("metadata", before.metadata(), after.metadata()));
    }
}
