package io.mayfly.foundation.audit;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;

/** Shows those who may see it who did what in their tenant. */
public final class ReadAuditLog {
    private final Transactions transactions;
    private final AuditEvents events;

    public ReadAuditLog(Transactions transactions, AuditEvents events) {
        this.transactions = transactions;
        this.events = events;
    }

    public Page<AuditEvent> page(Caller caller, PageRequest page) {
        caller.require(Permission.READ_AUDIT);
        return transactions.call(
                caller.tenant(),
                () -> Page.of(
                        events.of(caller.tenant(), page),
                        page.limit(),
                        last -> Cursor.of(last.occurredAt(), last.id())));
    }
}
