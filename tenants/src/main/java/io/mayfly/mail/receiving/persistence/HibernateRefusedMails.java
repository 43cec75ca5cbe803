package io.mayfly.mail.receiving.persistence;

import io.mayfly.foundation.database.ReachCondition;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.RefusedMails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refused mail in the database: one row for each address and reason, however many clients try. */
final class HibernateRefusedMails implements RefusedMails {
    private final Supplier<EntityManager> entities;

    HibernateRefusedMails(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    /** Written from the address's row, which may be gone by now. */
    @Override
    public void add(RefusedMail refused) {
        entities.get()
                .createNativeQuery(
                        "insert into refused_mail (tenant_id, address_id, reason, attempts, first_at, last_at)"
                                + " select tenant_id, id, :reason, :attempts, :first, :last from temp_address"
                                + " where tenant_id = :tenant and id = :address"
                                + " on duplicate key update attempts = refused_mail.attempts + :attempts,"
                                + " last_at = greatest(refused_mail.last_at, :last)")
                .setParameter("tenant", refused.tenant().value())
                .setParameter("address", refused.address().value())
                .setParameter("reason", refused.reason().name())
                .setParameter("attempts", refused.count())
                .setParameter("first", utc(refused.firstAt()))
                .setParameter("last", utc(refused.lastAt()))
                .executeUpdate();
    }

    @Override
    public List<RefusedMail> of(TenantId tenant, AddressId address) {
        Stream<?> rows = entities.get()
                .createNativeQuery(
                        "select reason, attempts, first_at, last_at from refused_mail"
                                + " where tenant_id = :tenant and address_id = :address order by last_at desc, reason",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value())
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .map(row -> refused(tenant, address, row))
                .toList();
    }

    /** By the tenant's addresses, which an index has together, since refusals are found by their address only. */
    @Override
    public Map<RefusedMail.Cause, Integer> addressesSince(TenantId tenant, AddressReach reach, Instant after) {
        ReachCondition within = new ReachCondition(reach);
        Query query = entities.get()
                .createNativeQuery(
                        "select r.reason, count(*) from temp_address a straight_join refused_mail r"
                                + " on r.address_id = a.id where a.tenant_id = :tenant and r.last_at > :after"
                                + within.and("a") + " group by r.reason",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", utc(after));
        Stream<?> rows = within.bind(query).getResultStream();
        return rows.map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> RefusedMail.Cause.valueOf(row.get(0, String.class)),
                        row -> row.get(1, Number.class).intValue()));
    }

    private static RefusedMail refused(TenantId tenant, AddressId address, Tuple row) {
        return new RefusedMail(
                tenant,
                address,
                RefusedMail.Cause.valueOf(row.get(0, String.class)),
                row.get(1, Number.class).longValue(),
                utc(row.get(2, Timestamp.class)),
                utc(row.get(3, Timestamp.class)));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static Instant utc(Timestamp time) {
        return time.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
