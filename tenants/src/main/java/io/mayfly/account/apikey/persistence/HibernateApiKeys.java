package io.mayfly.account.apikey.persistence;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** API keys in the database. */
final class HibernateApiKeys implements ApiKeys {
    private final Supplier<EntityManager> entities;

    HibernateApiKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(ApiKey key) {
        entities.get().persist(key);
    }

    @Override
    public Optional<ApiKey> withHash(byte[] hash) {
        return entities.get()
                .createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
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
    public List<ApiKey> of(TenantId tenant, MemberId member) {
        return entities.get()
                .createQuery(
                        "select k from ApiKey k where k.tenantId = :tenant and k.memberId = :member"
                                + " and k.revokedAt is null order by k.createdAt desc",
                        ApiKey.class)
                .setParameter("tenant", tenant.value())
                .setParameter("member", member.value())
                .getResultList();
    }
}
