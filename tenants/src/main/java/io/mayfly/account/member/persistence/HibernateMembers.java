package io.mayfly.account.member.persistence;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.Members;
import io.mayfly.foundation.database.AsciiColumn;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Members in the database. */
final class HibernateMembers implements Members {
    private static final String OF_TENANT = "select m from Member m where m.tenantId = :tenant ";

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
                .createQuery("select m from Member m where m.subject = :subject", Member.class)
                .setParameter("subject", subject)
                .getResultList();
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
}
