package io.mayfly.access;

import io.mayfly.proof.AuditEvent;
import io.mayfly.proof.AuditEvents;
import io.mayfly.shared.Cursor;
import io.mayfly.shared.Page;
import io.mayfly.shared.PageRequest;
import io.mayfly.shared.Transactions;

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
                        last -> new Cursor(last.occurredAt(), last.id())));
    }
}
