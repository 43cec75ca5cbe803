package io.mayfly.account.apikey.persistence;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.account.apikey.KeyOrder;
import io.mayfly.account.apikey.KeyUses;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.member.Member;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** API keys in the database. */
final class HibernateApiKeys implements ApiKeys {
    private static final String NOT_REVOKED = "k.tenantId = :tenant and k.revokedAt is null ";
    private static final String OF_MEMBERS = " from ApiKey k join Member m on m.id = k.memberId"
            + " where m.tenantId = :tenant and m.removedAt is null and " + NOT_REVOKED;
    private static final String OWNED = "select k, m" + OF_MEMBERS;
    private static final String CONTAINING =
            "and (k.name like :text escape '!' or lower(cast(k.hint as string)) like :text escape '!' or m.name like :text escape '!'"
                    + " or m.username like :text escape '!' or m.email like :text escape '!') ";
    private static final String AFTER = "and (k.createdAt < :time or (k.createdAt = :time and k.id < :id)) ";

    private final Supplier<EntityManager> entities;

    HibernateApiKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(ApiKey key) {
        entities.get().persist(key);
    }

    @Override
    public Optional<ApiKey> find(TenantId tenant, ApiKeyId id) {
        return entities.get()
                .createQuery("select k from ApiKey k where k.tenantId = :tenant and k.id = :id", ApiKey.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void used(TenantId tenant, ApiKeyId id, Instant at) {
        entities.get()
                .createQuery("update ApiKey k set k.lastUsedAt = :at where k.tenantId = :tenant and k.id = :id"
                        + " and (k.lastUsedAt is null or k.lastUsedAt <= :before)")
                .setParameter("at", at)
                .setParameter("before", at.minus(KeyUses.SPACING))
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public List<ApiKey> of(TenantId tenant, MemberId member) {
        return entities.get()
                .createQuery(
                        "select k from ApiKey k where " + NOT_REVOKED
                                + "and k.memberId = :member order by k.createdAt desc",
                        ApiKey.class)
                .setParameter("tenant", tenant.value())
                .setParameter("member", member.value())
                .getResultList();
    }

    @Override
    public List<OwnedKey> page(TenantId tenant, Sought sought, PageRequest page) {
        String after = page.after().isPresent() ? AFTER : "";
        TypedQuery<Tuple> query = entities.get()
                .createQuery(OWNED + conditions(sought) + after + "order by k.createdAt desc, k.id desc", Tuple.class)
                .setMaxResults(page.limit() + 1);
        page.after()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return owned(query, tenant, sought);
    }

    @Override
    public List<OwnedKey> slice(TenantId tenant, Sought sought, Slice slice) {
        return owned(
                entities.get()
                        .createQuery(OWNED + conditions(sought) + orderBy(slice.order()), Tuple.class)
                        .setFirstResult(slice.offset())
                        .setMaxResults(slice.limit()),
                tenant,
                sought);
    }

    private static String orderBy(KeyOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "order by k.createdAt desc, k.id desc";
            case OLDEST_FIRST -> "order by k.createdAt, k.id";
            case NAME -> "order by k.name, k.id";
            case NAME_BACKWARDS -> "order by k.name desc, k.id";
            case OWNER -> "order by m.name, k.name, k.id";
            case OWNER_BACKWARDS -> "order by m.name desc, k.name, k.id";
            case ENDING_SOONEST -> "order by k.expiresAt, k.id";
            case ENDING_LATEST -> "order by k.expiresAt desc, k.id";
        };
    }

    @Override
    public int count(TenantId tenant, Sought sought) {
        TypedQuery<Long> query =
                entities.get().createQuery("select count(k)" + OF_MEMBERS + conditions(sought), Long.class);
        bind(query, tenant, sought);
        return Math.toIntExact(query.getSingleResult());
    }

    @Override
    public boolean anyEver(TenantId tenant) {
        return !entities.get()
                .createQuery("select 1 from ApiKey k where k.tenantId = :tenant", Integer.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static String conditions(Sought sought) {
        return (sought.member().isPresent() ? "and k.memberId = :member " : "")
                + (sought.text().isPresent() ? CONTAINING : "")
                + sought.due().map(due -> condition(due.matter())).orElse("");
    }

    private static String condition(KeyMatter matter) {
        return "and k.expiresAt > :now "
                + switch (matter) {
                    case ENDING -> "and k.expiresAt <= :latest ";
                    case IDLE ->
                        "and (k.lastUsedAt <= :unused or k.lastUsedAt is null and k.usesKnownFrom <= :neverUsed) ";
                };
    }

    private static void bind(Query query, TenantId tenant, Sought sought) {
        query.setParameter("tenant", tenant.value());
        sought.member().ifPresent(member -> query.setParameter("member", member.value()));
        sought.text().ifPresent(text -> query.setParameter("text", LikePattern.containing(text)));
        sought.due().ifPresent(due -> bind(query, due));
    }

    private static void bind(Query query, Due due) {
        query.setParameter("now", due.now());
        switch (due.matter()) {
            case ENDING -> query.setParameter("latest", due.now().plus(KeyMatter.SOON));
            case IDLE -> {
                query.setParameter("unused", due.now().minus(KeyMatter.UNUSED_FOR));
                query.setParameter("neverUsed", due.now().minus(KeyMatter.NEVER_USED_FOR));
            }
        }
    }

    private static List<OwnedKey> owned(TypedQuery<Tuple> query, TenantId tenant, Sought sought) {
        bind(query, tenant, sought);
        return query.getResultStream()
                .map(row -> new OwnedKey(row.get(0, ApiKey.class), row.get(1, Member.class)))
                .toList();
    }

    @Override
    public Map<MemberId, Integer> countUsable(TenantId tenant, Set<MemberId> members, Instant at) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return entities.get()
                .createQuery(
                        "select k.memberId, count(k) from ApiKey k where " + NOT_REVOKED
                                + "and k.expiresAt > :at and k.memberId in (:members) group by k.memberId",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("at", at)
                .setParameter("members", members.stream().map(MemberId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new MemberId(row.get(0, UUID.class)),
                        row -> row.get(1, Long.class).intValue()));
    }
}
