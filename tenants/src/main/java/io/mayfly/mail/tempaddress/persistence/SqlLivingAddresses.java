package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.account.policy.LivingAddresses;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Counts living addresses for policies: a tenant's along the index of their ends, a member's by its indexes alone. Those of
 * postmasters and abuse desks live under no policy.
 */
final class SqlLivingAddresses implements LivingAddresses {
    private static final String AMONG = "select count(*) from (select 1 from temp_address where tenant_id = :tenant"
            + " and state in ('ACTIVE', 'PAUSED') and expires_at > :after and role_address = false"
            + " and (:domain = '' or domain_id = :domain) and (:purpose = '' or purpose = :purpose)";
    private static final String FEW = " limit :most) few";
    private static final String BEYOND = AMONG + FEW;
    private static final String HOLDING = AMONG + " and max_messages > :number" + FEW;
    private static final String MEMBERS = "select count(*) from (select m.id from member m"
            + " join temp_address a on a.member_id = m.id where m.tenant_id = :tenant";
    private static final String MORE_THAN = " group by m.id having count(*) > :number" + FEW;
    private static final String LIVING =
            MEMBERS + " and a.state in ('ACTIVE', 'PAUSED') and a.expires_at > :after" + MORE_THAN;
    private static final String MADE = MEMBERS + " and a.created_at > :after" + MORE_THAN;

    private final Supplier<EntityManager> entities;

    SqlLivingAddresses(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public int beyond(Instant end, Among among, int most) {
        return number(among(BEYOND, among, most).setParameter("after", utc(end)));
    }

    @Override
    public int holdingMoreThan(long messages, Among among, int most) {
        return number(among(HOLDING, among, most)
                .setParameter("after", utc(among.now()))
                .setParameter("number", messages));
    }

    @Override
    public int membersWithMoreThan(long living, TenantId tenant, Instant now, int most) {
        return number(
                query(LIVING, tenant, most).setParameter("after", utc(now)).setParameter("number", living));
    }

    @Override
    public int membersWhoMadeMoreThan(long made, TenantId tenant, Instant since, int most) {
        return number(
                query(MADE, tenant, most).setParameter("after", utc(since)).setParameter("number", made));
    }

    private Query among(String sql, Among among, int most) {
        return query(sql, among.tenant(), most)
                .setParameter("domain", among.domain().map(Object::toString).orElse(""))
                .setParameter("purpose", among.purpose().map(Enum::name).orElse(""));
    }

    private Query query(String sql, TenantId tenant, int most) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("tenant", tenant.value())
                .setParameter("most", most);
    }

    private static int number(Query query) {
        return ((Number) query.getSingleResult()).intValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
