package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.vault.WrappedKeys;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;

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

    /** By the driver, in one batch. */
    @Override
    public void addAddressKeys(TenantId tenant, Map<AddressId, byte[]> wrapped) {
        entities.get().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into address_key (address_id, tenant_id, wrapped) values (?, ?, ?)")) {
                for (Map.Entry<AddressId, byte[]> key : wrapped.entrySet()) {
                    insert.setObject(1, key.getKey().value());
                    insert.setObject(2, tenant.value());
                    insert.setBytes(3, key.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
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
