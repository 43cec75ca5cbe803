package io.mayfly.foundation.audit;

import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import io.mayfly.testing.NewestFirst;
import java.util.List;
import java.util.UUID;

/** The audit log in memory. */
public final class InMemoryAuditEvents implements AuditEvents {
    private static final NewestFirst<AuditEvent> NEWEST_FIRST =
            new NewestFirst<>(AuditEvent::occurredAt, AuditEvent::id);
    private final InMemoryTable<AuditEvent> table;

    public InMemoryAuditEvents(InMemoryDatabase database) {
        table = database.table(this::tenant);
    }

    @Override
    public void add(AuditEvent event) {
        table.add(event);
    }

    @Override
    public List<AuditEvent> of(TenantId tenant, PageRequest page) {
        return NEWEST_FIRST.page(table.rows().filter(event -> tenant(event).equals(tenant)), page);
    }

    private TenantId tenant(AuditEvent event) {
        return new TenantId((UUID) table.get(event, "tenantId"));
    }
}
