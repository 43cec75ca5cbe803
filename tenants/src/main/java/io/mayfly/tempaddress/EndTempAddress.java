package io.mayfly.tempaddress;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.event.EventType;
import io.mayfly.event.Events;
import io.mayfly.event.NewEvent;
import io.mayfly.proof.Actor;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Transactions;
import io.mayfly.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends addresses for good, on request or when their lease is over: key, messages and contents are destroyed at once. */
public final class EndTempAddress {
    /** How long the bare name stays taken after the end. */
    public static final Duration QUARANTINE = Duration.ofDays(90);

    private static final int BATCH = 50;
    private static final Actor SWEEPER = Actor.system("sweeper");

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Belongings belongings;
    private final Vault vault;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public EndTempAddress(
            Transactions transactions,
            TempAddresses addresses,
            Belongings belongings,
            Vault vault,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.belongings = belongings;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Deletes an address. When this returns, its key is gone. Deleting what has ended already changes nothing. */
    public void delete(Caller caller, AddressReference reference) {
        caller.require(Permission.DELETE_ADDRESSES);
        transactions.run(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            if (address.endedAt().isEmpty()) {
                end(address, TempAddress.State.DELETED, caller.actor());
            }
        });
    }

    /**
     * Ends addresses of all tenants whose lease is over, a batch in one transaction.
     *
     * @return how many; the batch size or more means that others may wait
     */
    public int sweep() {
        return transactions.callAcrossTenants(() -> {
            List<TempAddress> over = addresses.leaseOver(clock.instant(), BATCH);
            over.forEach(address -> end(address, TempAddress.State.EXPIRED, SWEEPER));
            return over.size();
        });
    }

    /** Gives names free whose quarantine is over. @return how many */
    public int freeNames() {
        return transactions.callAcrossTenants(() -> {
            List<TempAddress> free = addresses.endedBefore(clock.instant().minus(QUARANTINE), BATCH);
            free.forEach(addresses::remove);
            return free.size();
        });
    }

    private void end(TempAddress address, TempAddress.State as, Actor actor) {
        Instant now = clock.instant();
        vault.destroyKeyOf(address.tenant(), address.id().value());
        int messages = belongings.destroy(address.tenant(), address.id());
        address.end(as, now);
        String action = as == TempAddress.State.DELETED ? "temp-address.deleted" : "temp-address.expired";
        audit.record(
                address.tenant(),
                actor,
                new Deed(action, address.address(), "Key and " + messages + " messages destroyed"));
        events.append(
                NewEvent.ofAddress(
                        address.tenant(), EventType.ADDRESS_ENDED, address.id().value(), address.address()),
                now);
    }
}
