package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.mail.tempaddress.OldNames;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Old names in the database, replaced past the entities, as nothing changes that a reader of an address sees. */
final class HibernateOldNames implements OldNames {
    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;

    HibernateOldNames(Supplier<EntityManager> entities, NameHashes hashes) {
        this.entities = entities;
        this.hashes = hashes;
    }

    @Override
    public int hash(int limit) {
        Stream<?> rows = entities.get()
                .createNativeQuery(
                        "select id, address from temp_address where name_hash is null"
                                + " limit :limit for update skip locked",
                        Tuple.class)
                .setParameter("limit", limit)
                .getResultStream();
        List<Tuple> waiting = rows.map(Tuple.class::cast).toList();
        waiting.forEach(row -> hash(row.get(0, UUID.class), row.get(1, String.class)));
        return waiting.size();
    }

    private void hash(UUID id, String address) {
        entities.get()
                .createNativeQuery("update temp_address set name_hash = :hash,"
                        + " address = if(ended_at is null, address, null) where id = :id")
                .setParameter("hash", hashes.of(EmailAddress.of(address)).bytes())
                .setParameter("id", id)
                .executeUpdate();
    }
}
