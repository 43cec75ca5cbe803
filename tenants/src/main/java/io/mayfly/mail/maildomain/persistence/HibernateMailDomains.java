package io.mayfly.mail.maildomain.persistence;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.LockOptions;
import org.hibernate.exception.ConstraintViolationException;

/** Mail domains in the database. */
final class HibernateMailDomains implements MailDomains {
    /** All but those that were given back. */
    private static final String HELD = "(d.state = VERIFIED or d.verifiedAt is null)";

    private static final String NAMED = "select d from MailDomain d where d.tenantId = :tenant and d.name = :name";

    private final Supplier<EntityManager> entities;

    HibernateMailDomains(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void add(MailDomain domain) {
        try {
            entities.get().persist(domain);
            entities.get().flush();
        } catch (ConstraintViolationException e) {
            throw new AlreadyExists("The domain " + domain.name());
        }
    }

    @Override
    public void remove(MailDomain domain) {
        entities.get().remove(domain);
        entities.get().flush();
    }

    @Override
    public Optional<MailDomain> named(TenantId tenant, DomainName name) {
        return find(NAMED + " and " + HELD, tenant, name);
    }

    @Override
    public Optional<MailDomain> everNamed(TenantId tenant, DomainName name) {
        return find(NAMED, tenant, name);
    }

    private Optional<MailDomain> find(String jpql, TenantId tenant, DomainName name) {
        return entities.get()
                .createQuery(jpql, MailDomain.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<MailDomain> verified(DomainName name) {
        return entities.get()
                .createQuery("select d from MailDomain d where d.name = :name and d.state = :state", MailDomain.class)
                .setParameter("name", name.value())
                .setParameter("state", MailDomain.State.VERIFIED)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<MailDomain> firstVerified() {
        return entities.get()
                .createQuery(
                        "select d from MailDomain d where d.state = :state and (d.proof is null or d.proof = OPERATOR)"
                                + " order by d.verifiedAt, d.id",
                        MailDomain.class)
                .setParameter("state", MailDomain.State.VERIFIED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<MailDomain> find(TenantId tenant, DomainId id) {
        return entities.get()
                .createQuery(
                        "select d from MailDomain d where d.tenantId = :tenant and d.id = :id and " + HELD,
                        MailDomain.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<MailDomain> due(Instant now, int limit) {
        return entities.get()
                .createQuery(
                        "select d from MailDomain d where d.nextCheckAt <= :now and " + HELD
                                + " order by d.nextCheckAt",
                        MailDomain.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
    }

    @Override
    public List<MailDomain> of(TenantId tenant) {
        return entities.get()
                .createQuery(
                        "select d from MailDomain d where d.tenantId = :tenant and " + HELD + " order by d.name",
                        MailDomain.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }
}
