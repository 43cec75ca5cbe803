package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.account.organisation.PartOfTenant.Unended;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressTaken;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.Wording;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.LockOptions;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.jpa.SpecHints;

/** Temp addresses in the database. */
final class HibernateTempAddresses implements TempAddresses {
    private static final String OF_TENANT = "select a from TempAddress a where a.tenantId = :tenant ";
    private static final String LIVE = "a.state in (ACTIVE, PAUSED) ";
    private static final String LIVE_ON = "and a.domainId = :domain and " + LIVE + "and a.expiresAt > :now";

    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;
    private final TakenNames taken;
    private final MemberCounts counts;
    private final AddressParts parts;
    private final AddressLists lists;
    private final ConcernedRows concerned;

    HibernateTempAddresses(Supplier<EntityManager> entities, NameHashes hashes, MailDomains domains) {
        this.entities = entities;
        this.hashes = hashes;
        this.taken = new TakenNames(entities, hashes);
        this.counts = new MemberCounts(entities);
        this.parts = new AddressParts(entities);
        this.lists = new AddressLists(entities, hashes, new Candidates(entities, hashes, parts, domains));
        this.concerned = new ConcernedRows(entities);
    }

    @Override
    public void addAll(List<TempAddress> added) {
        try {
            for (TempAddress address : added) {
                address.hashAs(hashes.of(EmailAddress.of(address.address())));
                entities.get().persist(address);
            }
            entities.get().flush();
        } catch (ConstraintViolationException e) {
            throw new AddressTaken(added.getFirst().address());
        }
        parts.addAll(added);
    }

    @Override
    public void reworded(TempAddress address, Wording before) {
        parts.replace(address, before);
    }

    @Override
    public void remove(TempAddress address) {
        entities.get().remove(address);
        entities.get().flush();
    }

    @Override
    public void flush() {
        entities.get().flush();
    }

    @Override
    public Optional<TempAddress> find(TenantId tenant, AddressId id) {
        return recognised(select(OF_TENANT + "and a.id = :id", tenant).setParameter("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<TempAddress> named(TenantId tenant, String address) {
        return EmailAddress.parse(address)
                .flatMap(name -> recognised(select(
                                        OF_TENANT
                                                + "and (a.name.hash = :hash or a.name.hash is null and a.name.clear = :address)",
                                        tenant)
                                .setParameter("hash", hashes.of(name).bytes())
                                .setParameter("address", name.toString()))
                        .stream()
                        .findFirst());
    }

    @Override
    public Set<EmailAddress> taken(Collection<EmailAddress> addresses) {
        return taken.of(addresses);
    }

    @Override
    public Map<AddressId, String> names(TenantId tenant, Collection<AddressId> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.get()
                .createQuery(
                        "select a.id, a.name.clear from TempAddress a where a.tenantId = :tenant and a.id in (:ids) and "
                                + LIVE + "and a.expiresAt > :now",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", ids.stream().map(AddressId::value).toList())
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new AddressId(row.get(0, UUID.class)), row -> row.get(1, String.class)));
    }

    @Override
    public Map<AddressId, ConcernedAddress> concerned(TenantId tenant, Collection<AddressId> ids, Instant now) {
        return concerned.of(tenant, ids, now);
    }

    @Override
    public List<TempAddress> page(
            TenantId tenant, AddressReach reach, AddressFilter filter, PageRequest page, Instant now) {
        return recognised(lists.page(new AddressLists.Wanted(tenant, reach, filter, now), page));
    }

    @Override
    public List<TempAddress> slice(
            TenantId tenant, AddressReach reach, AddressFilter filter, Slice slice, Instant now) {
        return recognised(lists.slice(new AddressLists.Wanted(tenant, reach, filter, now), slice));
    }

    @Override
    public int count(TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {
        return lists.count(new AddressLists.Wanted(tenant, reach, filter, now));
    }

    @Override
    public int countUpTo(int most, TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {
        return lists.countUpTo(most, new AddressLists.Wanted(tenant, reach, filter, now));
    }

    @Override
    public Made madeSince(TenantId tenant, MemberId member, Instant since) {
        return counts.madeSince(tenant, member, since);
    }

    @Override
    public int liveOf(TenantId tenant, MemberId member, Instant now) {
        return counts.liveAt(tenant, member, now);
    }

    @Override
    public int liveOn(TenantId tenant, DomainId domain, Instant now) {
        return one(
                counting(LIVE_ON, tenant).setParameter("domain", domain.value()).setParameter("now", now));
    }

    @Override
    public int livedAt(TenantId tenant, AddressReach reach, Instant then) {
        return lists.livedAt(tenant, reach, then);
    }

    @Override
    public boolean anyMade(TenantId tenant) {
        return any(tenant, "a.roleAddress = false");
    }

    @Override
    public boolean anyReceived(TenantId tenant) {
        return any(tenant, "a.received > 0");
    }

    private boolean any(TenantId tenant, String condition) {
        return !entities.get()
                .createQuery("select 1 from TempAddress a where a.tenantId = :tenant and " + condition, Integer.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Unended unended(TenantId tenant) {
        Tuple unended = entities.get()
                .createQuery(
                        "select count(a), coalesce(sum(a.stored), 0) from TempAddress a"
                                + " where a.tenantId = :tenant and a.endedAt is null",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
        return new Unended(Math.toIntExact(unended.get(0, Long.class)), Math.toIntExact(unended.get(1, Long.class)));
    }

    @Override
    public int endLeasesOn(TenantId tenant, DomainId domain, Instant now) {
        return entities.get()
                .createQuery("update TempAddress a set a.expiresAt = :now, a.version = a.version + 1"
                        + " where a.tenantId = :tenant " + LIVE_ON)
                .setParameter("tenant", tenant.value())
                .setParameter("domain", domain.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public List<TempAddress> rolesOn(TenantId tenant, DomainId domain) {
        return recognised(select(OF_TENANT + "and a.domainId = :domain and a.roleAddress", tenant)
                .setParameter("domain", domain.value()));
    }

    @Override
    public List<TempAddress> leaseOver(Instant now, int limit) {
        return recognised(entities.get()
                .createQuery(
                        "select a from TempAddress a where " + LIVE + "and a.expiresAt <= :now order by a.expiresAt",
                        TempAddress.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED));
    }

    @Override
    public List<TempAddress> endedBefore(Instant instant, int limit) {
        return recognised(entities.get()
                .createQuery("select a from TempAddress a where a.endedAt < :instant", TempAddress.class)
                .setParameter("instant", instant)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED));
    }

    @Override
    public void forgetMessage(TenantId tenant, AddressId id, boolean wasUnread) {
        update("update TempAddress a set a.stored = a.stored - 1, a.unread = a.unread - :unread", tenant, id)
                .setParameter("unread", wasUnread ? 1 : 0)
                .executeUpdate();
    }

    @Override
    public void countRead(TenantId tenant, AddressId id, int messages) {
        update("update TempAddress a set a.unread = a.unread - :messages", tenant, id)
                .setParameter("messages", messages)
                .executeUpdate();
    }

    private Query update(String jpql, TenantId tenant, AddressId id) {
        return entities.get()
                .createQuery(jpql + " where a.tenantId = :tenant and a.id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value());
    }

    private TypedQuery<Long> counting(String conditions, TenantId tenant) {
        return entities.get()
                .createQuery("select count(a) from TempAddress a where a.tenantId = :tenant " + conditions, Long.class)
                .setParameter("tenant", tenant.value());
    }

    private static int one(TypedQuery<Long> count) {
        return Math.toIntExact(count.getSingleResult());
    }

    private List<TempAddress> recognised(TypedQuery<TempAddress> query) {
        return recognised(query.getResultList());
    }

    private List<TempAddress> recognised(List<TempAddress> found) {
        found.forEach(address -> address.name().recognise(hashes));
        return found;
    }

    private TypedQuery<TempAddress> select(String jpql, TenantId tenant) {
        return entities.get().createQuery(jpql, TempAddress.class).setParameter("tenant", tenant.value());
    }
}
