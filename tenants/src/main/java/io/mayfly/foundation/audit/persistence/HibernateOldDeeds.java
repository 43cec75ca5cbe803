package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.OldDeeds;
import io.mayfly.foundation.audit.TargetAddress;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Old deeds in the database: the migration has listed them, and who has dealt with one takes it off the list. */
final class HibernateOldDeeds implements OldDeeds {
    private final Supplier<EntityManager> entities;

    HibernateOldDeeds(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public List<OldDeed> waiting(int limit) {
        Stream<?> rows = entities.get()
                .createNativeQuery(
                        "select e.id, e.tenant_id, e.target from audit_event_unhashed u"
                                + " join audit_event e on e.id = u.audit_event_id limit :limit for update skip locked",
                        Tuple.class)
                .setParameter("limit", limit)
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .map(row -> new OldDeed(
                        new AuditEventId(row.get(0, UUID.class)),
                        new TenantId(row.get(1, UUID.class)),
                        row.get(2, String.class)))
                .toList();
    }

    @Override
    public void replaceName(OldDeed deed, TargetAddress address, String target) {
        Query update = entities.get()
                .createNativeQuery("update audit_event set target = :target, target_hash = :hash, target_address_id ="
                        + " :address where tenant_id = :tenant and id = :id")
                .setParameter("target", target)
                .setParameter("hash", address.hash().bytes())
                .setParameter("address", address.id().map(id -> id.value()).orElse(null))
                .setParameter("tenant", deed.tenant().value())
                .setParameter("id", deed.id().value());
        update.executeUpdate();
        leave(deed);
    }

    @Override
    public void leave(OldDeed deed) {
        entities.get()
                .createNativeQuery("delete from audit_event_unhashed where audit_event_id = :id")
                .setParameter("id", deed.id().value())
                .executeUpdate();
    }
}
