package io.mayfly.mail.maildomain.persistence;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.SeenCheck;
import io.mayfly.mail.maildomain.SeenChecks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Supplier;

/** What looks at DNS found, in the database. */
final class HibernateSeenChecks implements SeenChecks {
    private final Supplier<EntityManager> entities;

    HibernateSeenChecks(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(SeenCheck check) {
        entities.get().persist(check);
    }

    @Override
    public List<SeenCheck> of(TenantId tenant, DomainId domain, int limit) {
        return newest(tenant, domain).setMaxResults(limit).getResultList();
    }

    @Override
    public void keep(TenantId tenant, DomainId domain, int newest) {
        EntityManager manager = entities.get();
        newest(tenant, domain).setFirstResult(newest).getResultList().forEach(manager::remove);
    }

    private TypedQuery<SeenCheck> newest(TenantId tenant, DomainId domain) {
        return entities.get()
                .createQuery(
                        "select c from SeenCheck c where c.tenantId = :tenant and c.domainId = :domain"
                                + " order by c.firstAt desc, c.id desc",
                        SeenCheck.class)
                .setParameter("tenant", tenant.value())
                .setParameter("domain", domain.value());
    }
}
