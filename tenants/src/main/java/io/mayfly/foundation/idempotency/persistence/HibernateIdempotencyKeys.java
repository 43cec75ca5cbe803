package io.mayfly.foundation.idempotency.persistence;

import io.mayfly.foundation.idempotency.IdempotencyKeys;
import io.mayfly.foundation.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** Idempotency keys in the database, in plain SQL: each statement but the clean-up names tenant and member. */
final class HibernateIdempotencyKeys implements IdempotencyKeys {
    private static final String MINE = " where tenant_id = :tenant and member_id = :member and name = :name";

    private final Supplier<EntityManager> entities;

    HibernateIdempotencyKeys(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Answered> claim(Caller caller, String name, byte[] requestHash, Instant now) {
        int claimed = mine(
                        "insert ignore into idempotency_key (tenant_id, member_id, name, request_hash, created_at)"
                                + " values (:tenant, :member, :name, :hash, :now)",
                        caller,
                        name)
                .setParameter("hash", requestHash)
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(answered(caller, name));
    }

    /** With the shared lock that the vain insert has taken already: many who asked for more would end in deadlock. */
    private Answered answered(Caller caller, String name) {
        Query query = entities.get()
                .createNativeQuery(
                        "select request_hash, answer from idempotency_key" + MINE + " lock in share mode", Tuple.class);
        Tuple row = (Tuple) bound(query, caller, name).getSingleResult();
        return new Answered(row.get(0, byte[].class), row.get(1, String.class));
    }

    @Override
    public void answer(Caller caller, String name, String answer) {
        mine("update idempotency_key set answer = :answer" + MINE, caller, name)
                .setParameter("answer", answer)
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant instant, int limit) {
        return entities.get()
                .createNativeQuery("delete from idempotency_key where created_at < :instant limit :limit")
                .setParameter("instant", LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private Query mine(String sql, Caller caller, String name) {
        return bound(entities.get().createNativeQuery(sql), caller, name);
    }

    private static Query bound(Query query, Caller caller, String name) {
        return query.setParameter("tenant", caller.tenant().value())
                .setParameter("member", caller.member().value())
                .setParameter("name", name);
    }
}
