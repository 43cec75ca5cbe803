package io.mayfly.foundation.audit;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows those who may see it who did what in their tenant. */
public final class ReadAuditLog {
    private final Transactions transactions;
    private final AuditEvents events;
    private final AddressNames names;
    private final NameHashes hashes;

    public ReadAuditLog(Transactions transactions, AuditEvents events, AddressNames names, NameHashes hashes) {
        this.transactions = transactions;
        this.events = events;
        this.names = names;
        this.hashes = hashes;
    }

    public Page<AuditEntry> page(Caller caller, AuditFilter filter, PageRequest page) {
        caller.require(Permission.READ_AUDIT);
        return transactions.call(caller.tenant(), () -> {
            Page<AuditEvent> found = Page.of(
                    events.of(caller.tenant(), filter, named(filter), page),
                    page.limit(),
                    last -> Cursor.of(last.occurredAt(), last.id()));
            Map<AddressId, String> live = names.of(caller.tenant(), addresses(found.items()));
            return found.map(event -> AuditEntry.of(event, live));
        });
    }

    private Optional<NameHash> named(AuditFilter filter) {
        return filter.what().flatMap(EmailAddress::parse).map(hashes::of);
    }

    private static Set<AddressId> addresses(List<AuditEvent> events) {
        return events.stream()
                .flatMap(event -> event.deed().address().stream())
                .flatMap(address -> address.id().stream())
                .collect(Collectors.toSet());
    }
}
