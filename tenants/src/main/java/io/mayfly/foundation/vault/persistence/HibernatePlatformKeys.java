package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.vault.PlatformKeys;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;

/** The platform's wrapped keys in the database, in plain SQL so that no cache ever holds one. */
final class HibernatePlatformKeys implements PlatformKeys {
    private static final String FIND = "select wrapped from platform_key where purpose = :purpose";

    private final Supplier<EntityManager> entities;

    HibernatePlatformKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public Optional<byte[]> find(String purpose) {
        return first(FIND, purpose);
    }

    /** Read again past the transaction's own view of the table, which may be older than the row that was in the way. */
    @Override
    public byte[] addOrFind(String purpose, byte[] wrapped) {
        int added = entities.get()
                .createNativeQuery("insert ignore into platform_key (purpose, wrapped) values (:purpose, :wrapped)")
                .setParameter("purpose", purpose)
                .setParameter("wrapped", wrapped)
                .executeUpdate();
        return added == 1
                ? wrapped
                : first(FIND + " lock in share mode", purpose).orElseThrow();
    }

    private Optional<byte[]> first(String sql, String purpose) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst()
                .map(byte[].class::cast);
    }
}
