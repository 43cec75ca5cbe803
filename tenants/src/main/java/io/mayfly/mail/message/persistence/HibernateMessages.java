package io.mayfly.mail.message.persistence;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Messages;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Messages in the database. */
final class HibernateMessages implements Messages {
    private static final String OF_ADDRESS =
            "select m from Message m where m.tenantId = :tenant and m.addressId = :address ";
    private static final String NEWEST_FIRST = "order by m.receivedAt desc, m.id desc";
    private static final int MOST_CANDIDATES = 1000;

    private final Supplier<EntityManager> entities;

    HibernateMessages(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void addAll(List<Message> messages) {
        Session session = entities.get().unwrap(Session.class);
        session.setJdbcBatchSize(messages.size());
        messages.forEach(session::persist);
        session.flush();
    }

    @Override
    public void remove(Message message) {
        entities.get().remove(message);
    }

    @Override
    public Optional<Message> find(TenantId tenant, AddressId address, MessageId id) {
        return select("and m.id = :id", tenant, address)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Message> latest(TenantId tenant, AddressId address) {
        return select(NEWEST_FIRST, tenant, address)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Message> page(TenantId tenant, AddressId address, PageRequest page) {
        String after = page.after().isPresent()
                ? "and (m.receivedAt < :time or (m.receivedAt = :time and m.id < :last)) "
                : "";
        TypedQuery<Message> query =
                select(after + NEWEST_FIRST, tenant, address).setMaxResults(page.limit() + 1);
        page.after()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("last", cursor.id()));
        return query.getResultList();
    }

    @Override
    public List<Message> slice(TenantId tenant, AddressId address, int offset, int limit) {
        return select(NEWEST_FIRST, tenant, address)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public int count(TenantId tenant, AddressId address) {
        Long count = entities.get()
                .createQuery(
                        "select count(m) from Message m where m.tenantId = :tenant and m.addressId = :address",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value())
                .getSingleResult();
        return Math.toIntExact(count);
    }

    @Override
    public List<Message> candidates(TenantId tenant, AddressId address, Optional<Instant> since, boolean unreadOnly) {
        String after = since.isPresent() ? "and m.receivedAt > :since " : "";
        String unseen = unreadOnly ? "and m.seen = false " : "";
        TypedQuery<Message> query = select(after + unseen + "order by m.receivedAt, m.id", tenant, address)
                .setMaxResults(MOST_CANDIDATES);
        since.ifPresent(instant -> query.setParameter("since", instant));
        return query.getResultList();
    }

    @Override
    public boolean holdUnread(Message message) {
        return holds("select 1 from message where tenant_id = :tenant and id = :id and not seen for update", message);
    }

    @Override
    public boolean holdRead(Message message) {
        return holds("select 1 from message where tenant_id = :tenant and id = :id and seen for update", message);
    }

    private boolean holds(String locking, Message message) {
        return !entities.get()
                .createNativeQuery(locking)
                .setParameter("tenant", message.tenant().value())
                .setParameter("id", message.id().value())
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<MessageId> holdAll(TenantId tenant, AddressId address) {
        // The address's row is written first, if it changed: who holds it lets no further message in.
        entities.get().flush();
        List<UUID> held = entities.get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from message where tenant_id = :tenant and address_id = :address for update",
                        UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value())
                .getResultList();
        return held.stream().map(MessageId::new).toList();
    }

    @Override
    public int removeAll(TenantId tenant, AddressId address) {
        return entities.get()
                .createQuery("delete from Message m where m.tenantId = :tenant and m.addressId = :address")
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value())
                .executeUpdate();
    }

    private TypedQuery<Message> select(String rest, TenantId tenant, AddressId address) {
        return entities.get()
                .createQuery(OF_ADDRESS + rest, Message.class)
                .setParameter("tenant", tenant.value())
                .setParameter("address", address.value());
    }
}
