package io.mayfly.account.organisation.persistence;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.database.AsciiColumn;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tenants in the database. */
final class HibernateTenants implements Tenants {
    private final Supplier<EntityManager> entities;

    HibernateTenants(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(Tenant tenant) {
        entities.get().persist(tenant);
        entities.get().flush();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(entities.get().find(Tenant.class, id.value()))
                .filter(tenant -> !tenant.isRemoved());
    }

    @Override
    public Optional<Tenant> withSlug(String slug) {
        return withSlug(slug, LockModeType.NONE);
    }

    @Override
    public Optional<Tenant> held(String slug) {
        return withSlug(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Tenant> withSlug(String slug, LockModeType lock) {
        if (!AsciiColumn.couldHold(slug)) {
            return Optional.empty();
        }
        return entities.get()
                .createQuery("select t from Tenant t where t.slug = :slug", Tenant.class)
                .setParameter("slug", slug)
                .setLockMode(lock)
                .getResultStream()
                .filter(tenant -> !tenant.isRemoved())
                .findFirst();
    }

    @Override
    public List<Tenant> all() {
        return entities.get()
                .createQuery("select t from Tenant t where t.slug not like :removed order by t.slug", Tenant.class)
                .setParameter("removed", Tenant.REMOVED + "%")
                .getResultList();
    }
}
