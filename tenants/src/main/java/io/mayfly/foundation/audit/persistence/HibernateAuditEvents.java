package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.AuditEvent;
import io.mayfly.foundation.audit.AuditEvents;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;

/** The audit log in the database. */
final class HibernateAuditEvents implements AuditEvents {
    /** When a part stands for more of them, a page of entries that say one is found soon. */
    private static final int MOST_WORDS = 200;

    private final Supplier<EntityManager> entities;

    HibernateAuditEvents(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(AuditEvent event) {
        entities.get().persist(event);
    }

    @Override
    public List<AuditEvent> of(TenantId tenant, AuditFilter filter, Optional<NameHash> named, PageRequest page) {
        AuditQuery conditions = new AuditQuery(filter, named, (column, part) -> words(tenant, column, part));
        String after =
                page.after().isPresent() ? " and (e.occurredAt < :time or (e.occurredAt = :time and e.id < :id))" : "";
        TypedQuery<AuditEvent> query = entities.get()
                .createQuery(
                        "select e from AuditEvent e where e.tenantId = :tenant" + conditions.jpql() + after
                                + " order by e.occurredAt desc, e.id desc",
                        AuditEvent.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(page.limit() + 1);
        conditions.bind(query);
        page.after()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return query.getResultList();
    }

    /** Rows are counted as they come, since a count by the database goes through all that there are. */
    @Override
    public int count(TenantId tenant, AuditFilter filter, Optional<NameHash> named, int most) {
        AuditQuery conditions = new AuditQuery(filter, named, (column, part) -> words(tenant, column, part));
        TypedQuery<Integer> query = entities.get()
                .createQuery("select 1 from AuditEvent e where e.tenantId = :tenant" + conditions.jpql(), Integer.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(most);
        conditions.bind(query);
        return query.getResultList().size();
    }

    private Optional<List<String>> words(TenantId tenant, AuditColumn column, String part) {
        List<String> found = entities.get()
                .unwrap(Session.class)
                .createNativeQuery(column.words(), String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("text", LikePattern.containing(part))
                .setMaxResults(MOST_WORDS + 1)
                .getResultList();
        return found.size() > MOST_WORDS ? Optional.empty() : Optional.of(found);
    }

    @Override
    public Optional<AuditEvent> find(TenantId tenant, AuditEventId id) {
        return entities.get()
                .createQuery("select e from AuditEvent e where e.tenantId = :tenant and e.id = :id", AuditEvent.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }
}
