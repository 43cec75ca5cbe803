package io.mayfly.account.member.persistence;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberOrder;
import io.mayfly.account.member.Members;
import io.mayfly.foundation.database.AsciiColumn;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Members in the database. */
final class HibernateMembers implements Members {
    private static final String EVER_OF_TENANT = "select m from Member m where m.tenantId = :tenant ";
    private static final String OF_TENANT = EVER_OF_TENANT + "and m.removedAt is null ";
    private static final String CONTAINING =
            "and (m.name like :text escape '!' or m.username like :text escape '!' or m.email like :text escape '!') ";
    private static final String AFTER = "and (m.createdAt < :time or (m.createdAt = :time and m.id < :id)) ";

    private final Supplier<EntityManager> entities;

    HibernateMembers(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(Member member) {
        entities.get().persist(member);
        entities.get().flush();
    }

    @Override
    public void flush() {
        entities.get().flush();
    }

    @Override
    public Optional<Member> find(TenantId tenant, MemberId id) {
        return entities.get()
                .createQuery(OF_TENANT + "and m.id = :id", Member.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Member> withUsername(TenantId tenant, String username) {
        return entities.get()
                .createQuery(OF_TENANT + "and m.username = :username", Member.class)
                .setParameter("tenant", tenant.value())
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Member> withSubject(String subject) {
        if (!AsciiColumn.couldHold(subject)) {
            return List.of();
        }
        return entities.get()
                .createQuery("select m from Member m where m.subject = :subject and m.removedAt is null", Member.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    @Override
    public Optional<Member> everWithSubject(TenantId tenant, String subject) {
        if (!AsciiColumn.couldHold(subject)) {
            return Optional.empty();
        }
        return entities.get()
                .createQuery(EVER_OF_TENANT + "and m.subject = :subject", Member.class)
                .setParameter("tenant", tenant.value())
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Member> page(TenantId tenant, Optional<String> text, PageRequest page) {
        String conditions = (text.isPresent() ? CONTAINING : "") + (page.after().isPresent() ? AFTER : "");
        TypedQuery<Member> query = entities.get()
                .createQuery(OF_TENANT + conditions + "order by m.createdAt desc, m.id desc", Member.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(page.limit() + 1);
        text.ifPresent(sought -> query.setParameter("text", LikePattern.containing(sought)));
        page.after()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return query.getResultList();
    }

    @Override
    public List<Member> slice(TenantId tenant, Optional<String> text, Slice slice) {
        TypedQuery<Member> query = entities.get()
                .createQuery(OF_TENANT + (text.isPresent() ? CONTAINING : "") + orderBy(slice.order()), Member.class)
                .setParameter("tenant", tenant.value())
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit());
        text.ifPresent(sought -> query.setParameter("text", LikePattern.containing(sought)));
        return query.getResultList();
    }

    private static String orderBy(MemberOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "order by m.createdAt desc, m.id desc";
            case OLDEST_FIRST -> "order by m.createdAt, m.id";
            case NAME -> "order by m.name, m.id";
            case NAME_BACKWARDS -> "order by m.name desc, m.id";
            case EMAIL -> "order by m.email, m.id";
            case EMAIL_BACKWARDS -> "order by m.email desc, m.id";
        };
    }

    @Override
    public int count(TenantId tenant, Optional<String> text) {
        TypedQuery<Long> query = entities.get()
                .createQuery(
                        "select count(m) from Member m where m.tenantId = :tenant and m.removedAt is null "
                                + (text.isPresent() ? CONTAINING : ""),
                        Long.class)
                .setParameter("tenant", tenant.value());
        text.ifPresent(sought -> query.setParameter("text", LikePattern.containing(sought)));
        return Math.toIntExact(query.getSingleResult());
    }

    @Override
    public boolean everSeveral(TenantId tenant) {
        return entities.get()
                        .createQuery("select 1 from Member m where m.tenantId = :tenant", Integer.class)
                        .setParameter("tenant", tenant.value())
                        .setMaxResults(2)
                        .getResultList()
                        .size()
                > 1;
    }

    @Override
    public List<Member> of(TenantId tenant) {
        return entities.get()
                .createQuery(OF_TENANT + "order by m.username", Member.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    @Override
    public void takeTurn(TenantId tenant, MemberId id) {
        entities.get()
                .createNativeQuery("update member set turn = turn + 1 where tenant_id = :tenant and id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void takeTurnOfAll(TenantId tenant) {
        entities.get()
                .createNativeQuery("update member set turn = turn + 1 where tenant_id = :tenant")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }
}
