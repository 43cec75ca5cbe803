package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.Vault;
import java.time.Clock;
import java.time.Instant;

/** How every address ends: its key, messages and contents are destroyed with the record that says so. */
public final class AddressEnding {
    private final TempAddresses addresses;
    private final Belongings belongings;
    private final Vault vault;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public AddressEnding(
            TempAddresses addresses, Belongings belongings, Vault vault, Events events, AuditLog audit, Clock clock) {
        this.addresses = addresses;
        this.belongings = belongings;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    void end(TempAddress address, TempAddress.State as, Actor actor) {
        Instant now = clock.instant();
        Wording before = Wording.of(address);
        // First of all, so that its row is written, and a message under way finds it ended or is destroyed with it.
        address.end(as, now);
        vault.destroyKeyOf(address.tenant(), address.id());
        addresses.reworded(address, before);
        int messages = belongings.destroy(address.tenant(), address.id());
        String action = as == TempAddress.State.DELETED ? "temp-address.deleted" : "temp-address.expired";
        audit.record(
                address.tenant(),
                actor,
                AddressDeed.of(action, address, "Key and " + messages + " messages destroyed"));
        events.append(AddressEvent.happened(EventType.ADDRESS_ENDED, address), now);
    }
}
