package io.mayfly.mail.message.store.persistence;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.ContentPlace;
import io.mayfly.mail.message.store.ContentStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Sealed contents in a table partitioned by day, in plain SQL; each statement names the tenant. */
final class MariaDbContentStore implements ContentStore {
    private static final String ONE = " where tenant_id = :tenant and message_id = :message and expires_on = :day";
    private static final String ALL = " where tenant_id = :tenant and address_id = :address";

    private final Supplier<EntityManager> entities;

    MariaDbContentStore(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void put(ContentPlace place, byte[] sealed) {
        one(
                        "insert into message_content (message_id, tenant_id, address_id, expires_on, sealed)"
                                + " values (:message, :tenant, :address, :day, :sealed)",
                        place)
                .setParameter("address", place.address().value())
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> get(ContentPlace place) {
        return one("select sealed from message_content" + ONE, place).getResultList().stream()
                .findFirst()
                .map(byte[].class::cast);
    }

    @Override
    public void remove(ContentPlace place) {
        one("delete from message_content" + ONE, place).executeUpdate();
    }

    @Override
    public void removeAll(TenantId tenant, AddressId address) {
        all("delete from message_content" + ALL, tenant, address).executeUpdate();
    }

    @Override
    public void move(TenantId tenant, AddressId address, LocalDate day) {
        all("update message_content set expires_on = :day" + ALL, tenant, address)
                .setParameter("day", day)
                .executeUpdate();
    }

    private Query one(String sql, ContentPlace place) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("tenant", place.tenant().value())
                .setParameter("message", place.message().value())
                .setParameter("day", place.day());
    }

    private Query all(String sql, TenantId tenant, AddressId address) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value());
    }
}
