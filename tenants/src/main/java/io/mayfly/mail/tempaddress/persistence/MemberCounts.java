package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.TempAddresses.Made;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many addresses a member has made and has, which is asked before each that it makes. Its indexes answer by themselves, as
 * long as nothing else is asked of the addresses: so that the member is the tenant's is asked of the member.
 */
final class MemberCounts {
    private static final String OF_MEMBER = " from member m join temp_address a on a.member_id = m.id"
            + " where m.tenant_id = :tenant and m.id = :member and ";
    private static final String MADE = "select count(*), min(a.created_at)" + OF_MEMBER + "a.created_at > :after";
    private static final String LIVE =
            "select count(*)" + OF_MEMBER + "a.state in ('ACTIVE', 'PAUSED') and a.expires_at > :after";

    private final Supplier<EntityManager> entities;

    MemberCounts(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    Made madeSince(TenantId tenant, MemberId member, Instant since) {
        Tuple made = (Tuple) bound(entities.get().createNativeQuery(MADE, Tuple.class), tenant, member, since)
                .getSingleResult();
        return new Made(
                made.get(0, Number.class).intValue(),
                Optional.ofNullable(made.get(1, Timestamp.class))
                        .map(oldest -> oldest.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    int liveAt(TenantId tenant, MemberId member, Instant now) {
        return ((Number) bound(entities.get().createNativeQuery(LIVE), tenant, member, now)
                        .getSingleResult())
                .intValue();
    }

    private static Query bound(Query query, TenantId tenant, MemberId member, Instant after) {
        return query.setParameter("tenant", tenant.value())
                .setParameter("member", member.value())
                .setParameter("after", LocalDateTime.ofInstant(after, ZoneOffset.UTC));
    }
}
