package io.mayfly.foundation.audit;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows those who may see it one entry of their tenant's log. */
public final class ShowAuditEntry {
    private final Transactions transactions;
    private final AuditEvents events;
    private final AddressNames names;

    public ShowAuditEntry(Transactions transactions, AuditEvents events, AddressNames names) {
        this.transactions = transactions;
        this.events = events;
        this.names = names;
    }

    /** Nothing when there is none, and likewise of another tenant's. */
    public Optional<AuditEntry> one(Caller caller, AuditEventId id) {
        caller.require(Permission.READ_AUDIT);
        return transactions.call(
                caller.tenant(), () -> events.find(caller.tenant(), id).map(event -> entry(caller, event)));
    }

    private AuditEntry entry(Caller caller, AuditEvent event) {
        Map<AddressId, String> live = event.deed()
                .address()
                .flatMap(TargetAddress::id)
                .map(address -> names.of(caller.tenant(), Set.of(address)))
                .orElse(Map.of());
        return AuditEntry.of(event, live);
    }
}
