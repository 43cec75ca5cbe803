package io.mayfly.mail.maildomain.persistence;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dkim.DkimKey;
import io.mayfly.mail.maildomain.dkim.DkimKeys;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** Keys of signatures in the database. */
final class HibernateDkimKeys implements DkimKeys {
    private final Supplier<EntityManager> entities;

    HibernateDkimKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(DkimKey key) {
        entities.get().persist(key);
    }

    @Override
    public List<DkimKey> of(TenantId tenant, DomainId domain) {
        return entities.get()
                .createQuery(
                        "select k from DkimKey k where k.tenantId = :tenant and k.domainId = :domain"
                                + " order by k.createdAt, k.algorithm desc",
                        DkimKey.class)
                .setParameter("tenant", tenant.value())
                .setParameter("domain", domain.value())
                .getResultList();
    }

    @Override
    public void removeOf(TenantId tenant, DomainId domain) {
        EntityManager manager = entities.get();
        of(tenant, domain).forEach(manager::remove);
    }
}
