package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.vault.WrappedKeys;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.function.Supplier;

/** Wrapped keys in the database, in plain SQL so that no cache ever holds one; each statement names the tenant. */
final class HibernateWrappedKeys implements WrappedKeys {
    private final Supplier<EntityManager> entities;

    HibernateWrappedKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void addTenantKey(TenantId tenant, byte[] wrapped) {
        sql("insert into tenant_key (tenant_id, wrapped) values (:tenant, :wrapped)", tenant)
                .setParameter("wrapped", wrapped)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> tenantKey(TenantId tenant) {
        return first(sql("select wrapped from tenant_key where tenant_id = :tenant", tenant));
    }

    @Override
    public void removeTenantKey(TenantId tenant) {
        sql("delete from tenant_key where tenant_id = :tenant", tenant).executeUpdate();
    }

    @Override
    public void addAddressKey(TenantId tenant, AddressId address, byte[] wrapped) {
        sql("insert into address_key (address_id, tenant_id, wrapped) values (:address, :tenant, :wrapped)", tenant)
                .setParameter("address", address.value())
                .setParameter("wrapped", wrapped)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> addressKey(TenantId tenant, AddressId address) {
        return first(sql("select wrapped from address_key where tenant_id = :tenant and address_id = :address", tenant)
                .setParameter("address", address.value()));
    }

    @Override
    public boolean removeAddressKey(TenantId tenant, AddressId address) {
        return sql("delete from address_key where tenant_id = :tenant and address_id = :address", tenant)
                        .setParameter("address", address.value())
                        .executeUpdate()
                > 0;
    }

    private Query sql(String sql, TenantId tenant) {
        return entities.get().createNativeQuery(sql).setParameter("tenant", tenant.value());
    }

    private static Optional<byte[]> first(Query query) {
        return query.getResultList().stream().findFirst().map(byte[].class::cast);
    }
}
