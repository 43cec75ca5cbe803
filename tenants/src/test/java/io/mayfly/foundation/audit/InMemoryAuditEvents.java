package io.mayfly.foundation.audit;

import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.Caseless;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import io.mayfly.testing.NewestFirst;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
    public List<AuditEvent> of(TenantId tenant, AuditFilter filter, Optional<NameHash> named, PageRequest page) {
        return NEWEST_FIRST.page(passing(tenant, filter, named), page);
    }

    @Override
    public int count(TenantId tenant, AuditFilter filter, Optional<NameHash> named, int most) {
        return (int) passing(tenant, filter, named).limit(most).count();
    }

    @Override
    public Optional<AuditEvent> find(TenantId tenant, AuditEventId id) {
        return table.rows()
                .filter(event -> tenant(event).equals(tenant) && event.id().equals(id))
                .findFirst();
    }

    private Stream<AuditEvent> passing(TenantId tenant, AuditFilter filter, Optional<NameHash> named) {
        return table.rows().filter(event -> tenant(event).equals(tenant)).filter(event -> passes(event, filter, named));
    }

    private static boolean passes(AuditEvent event, AuditFilter filter, Optional<NameHash> named) {
        return filter.who().stream()
                        .allMatch(who -> Caseless.contains(event.actor().name(), who))
                && (filter.actions().isEmpty()
                        || filter.actions().contains(event.deed().action()))
                && filter.what().stream().allMatch(what -> isAbout(event.deed(), what, named))
                && filter.since().stream().noneMatch(event.occurredAt()::isBefore)
                && filter.until().stream().allMatch(event.occurredAt()::isBefore);
    }

    private static boolean isAbout(Deed deed, String what, Optional<NameHash> named) {
        return Caseless.contains(deed.target(), what)
                || named.isPresent() && deed.address().map(TargetAddress::hash).equals(named)
                || deed.address()
                        .flatMap(TargetAddress::id)
                        .filter(id -> id.toString().equals(what))
                        .isPresent();
    }

    private TenantId tenant(AuditEvent event) {
        return new TenantId((UUID) table.get(event, "tenantId"));
    }
}
