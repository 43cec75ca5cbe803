package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names are an address's or were one's. A verified domain is one tenant's, but may have been another's before: the names
 * are asked of all of them.
 */
final class TakenNames {
    /** Rows of before names were hashed have none until a job has come to them. */
    private static final String TAKEN = "select name_hash, address from temp_address where name_hash in (:hashes)"
            + " union all select name_hash, address from temp_address where address in (:addresses) and name_hash is null";

    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;

    TakenNames(Supplier<EntityManager> entities, NameHashes hashes) {
        this.entities = entities;
        this.hashes = hashes;
    }

    Set<EmailAddress> of(Collection<EmailAddress> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Map<NameHash, EmailAddress> byHash = new HashMap<>();
        names.forEach(name -> byHash.put(hashes.of(name), name));
        Query query = entities.get()
                .createNativeQuery(TAKEN, Tuple.class)
                .setParameter(
                        "hashes", byHash.keySet().stream().map(NameHash::bytes).toList())
                .setParameter(
                        "addresses", names.stream().map(EmailAddress::toString).toList());
        Stream<?> rows = query.getResultList().stream();
        return rows.map(Tuple.class::cast).map(row -> name(row, byHash)).collect(Collectors.toSet());
    }

    private static EmailAddress name(Tuple row, Map<NameHash, EmailAddress> byHash) {
        return Optional.ofNullable(row.get(0, byte[].class))
                .flatMap(hash -> Optional.ofNullable(byHash.get(NameHash.of(hash))))
                .orElseGet(() -> EmailAddress.of(row.get(1, String.class)));
    }
}
