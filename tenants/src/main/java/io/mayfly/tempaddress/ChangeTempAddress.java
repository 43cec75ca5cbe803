package io.mayfly.tempaddress;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.event.EventType;
import io.mayfly.event.Events;
import io.mayfly.event.NewEvent;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Invalid;
import io.mayfly.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Changes an address while it lives: its particulars, its lease, whether it takes mail. */
public final class ChangeTempAddress {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Quotas quotas;
    private final Belongings belongings;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public ChangeTempAddress(
            Transactions transactions,
            TempAddresses addresses,
            Quotas quotas,
            Belongings belongings,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.quotas = quotas;
        this.belongings = belongings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AddressIsStale when it is no longer at the version that the change names */
    public AddressDetails change(Caller caller, AddressReference reference, AddressChange change) {
        return changed(caller, reference, "temp-address.changed", (address, now) -> {
            change.ifVersion().filter(version -> version != address.version()).ifPresent(stale -> {
                throw new AddressIsStale();
            });
            change.maxMessages()
                    .ifPresent(messages -> Leases.requireMessages(messages, quotas.policy(caller, address)));
            address.change(change, now);
        });
    }

    /** Lets the lease go on for a time, from when it would have ended. */
    public AddressDetails extendBy(Caller caller, AddressReference reference, Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new Invalid("by", "An extension is longer than nothing");
        }
        return changed(
                caller,
                reference,
                "temp-address.extended",
                (address, now) -> extend(caller, address, address.expiresAt().plus(by), now));
    }

    /** Lets the lease go on until a time. */
    public AddressDetails extendTo(Caller caller, AddressReference reference, Instant until) {
        return changed(caller, reference, "temp-address.extended", (address, now) -> {
            if (!until.isAfter(address.expiresAt())) {
                throw new Invalid("expiresAt", "The lease lasts until " + address.expiresAt() + " already");
            }
            extend(caller, address, until, now);
        });
    }

    private void extend(Caller caller, TempAddress address, Instant until, Instant now) {
        Duration longest = quotas.policy(caller, address).longestLease();
        Leases.requireWithin("expiresIn", Duration.between(now, until), Duration.ZERO, longest);
        address.extendTo(until, now);
        belongings.keepUntil(caller.tenant(), address.id(), until);
    }

    public AddressDetails pause(Caller caller, AddressReference reference) {
        return changed(caller, reference, "temp-address.paused", TempAddress::pause);
    }

    public AddressDetails resume(Caller caller, AddressReference reference) {
        return changed(caller, reference, "temp-address.resumed", TempAddress::resume);
    }

    private AddressDetails changed(
            Caller caller, AddressReference reference, String action, BiConsumer<TempAddress, Instant> change) {
        caller.require(Permission.CHANGE_ADDRESSES);
        return transactions.call(caller.tenant(), () -> {
            Instant now = clock.instant();
            TempAddress address = reference.resolve(addresses, caller.tenant());
            change.accept(address, now);
            events.append(
                    NewEvent.ofAddress(
                            caller.tenant(),
                            EventType.ADDRESS_CHANGED,
                            address.id().value(),
                            address.address()),
                    now);
            audit.record(caller.tenant(), caller.actor(), Deed.of(action, address.address()));
            addresses.flush();
            return AddressDetails.of(address, now);
        });
    }
}
