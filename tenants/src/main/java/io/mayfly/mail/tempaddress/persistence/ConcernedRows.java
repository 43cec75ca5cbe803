package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Addresses as far as events need them known: of each some columns, by its id. */
final class ConcernedRows {
    private static final String OF_IDS = "select a.id, a.madeBy.memberId, a.purpose,"
            + " case when a.state in (ACTIVE, PAUSED) and a.expiresAt > :now then a.name.clear end"
            + " from TempAddress a where a.tenantId = :tenant and a.id in (:ids)";

    private final Supplier<EntityManager> entities;

    ConcernedRows(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    Map<AddressId, ConcernedAddress> of(TenantId tenant, Collection<AddressId> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.get()
                .createQuery(OF_IDS, Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", ids.stream().map(AddressId::value).toList())
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> new AddressId(row.get(0, UUID.class)), ConcernedRows::concerned));
    }

    private static ConcernedAddress concerned(Tuple row) {
        return new ConcernedAddress(
                Optional.ofNullable(row.get(3, String.class)),
                Optional.ofNullable(row.get(1, UUID.class)).map(MemberId::new),
                row.get(2, Purpose.class));
    }
}
