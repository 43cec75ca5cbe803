package io.mayfly.mail.message.store.persistence;

import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.ContentDay;
import io.mayfly.mail.message.store.ContentStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Sealed contents in a table partitioned by day, in plain SQL; each statement names the tenant. The day of a content
 * stands in its message's row. The joins go from there, so that each content is looked up by its whole primary key, in
 * the one partition where it is, however many there are.
 */
final class MariaDbContentStore implements ContentStore {
    private static final String PUT =
            "insert into message_content (message_id, tenant_id, expires_on, sealed) values (?, ?, ?, ?)";
    private static final String FOUND = "message m straight_join message_content c"
            + " on c.message_id = m.id and c.expires_on = m.content_day and c.tenant_id = m.tenant_id";
    private static final String THESE = " where m.tenant_id = :tenant and m.id in (:messages)";

    /** As many ids go into one statement; from 1000 on MariaDB would make them a table and scan the messages. */
    private static final int AT_ONCE = 500;

    private final Supplier<EntityManager> entities;

    MariaDbContentStore(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void putAll(List<Sealed> contents) {
        entities.get().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PUT)) {
                for (Sealed content : contents) {
                    insert.setObject(1, content.message().value());
                    insert.setObject(2, content.tenant().value());
                    insert.setObject(3, ContentDay.of(content.keepUntil()));
                    insert.setBytes(4, content.bytes());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Override
    public Optional<byte[]> get(TenantId tenant, MessageId message) {
        return these("select c.sealed from " + FOUND + THESE, tenant, List.of(message)).getResultList().stream()
                .findFirst()
                .map(byte[].class::cast);
    }

    @Override
    public void removeAll(TenantId tenant, Collection<MessageId> messages) {
        for (List<MessageId> some : inParts(messages)) {
            these("delete c from " + FOUND + THESE, tenant, some).executeUpdate();
        }
    }

    @Override
    public void keepUntil(TenantId tenant, Collection<MessageId> messages, Instant leaseEnd) {
        for (List<MessageId> some : inParts(messages)) {
            String move = "update " + FOUND + " set c.expires_on = :day, m.content_day = :day" + THESE;
            these(move + " and m.content_day <> :day", tenant, some)
                    .setParameter("day", ContentDay.of(leaseEnd))
                    .executeUpdate();
        }
    }

    private Query these(String sql, TenantId tenant, List<MessageId> messages) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("tenant", tenant.value())
                .setParameter(
                        "messages", messages.stream().map(MessageId::value).toList());
    }

    private static List<List<MessageId>> inParts(Collection<MessageId> messages) {
        List<MessageId> all = List.copyOf(messages);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }
}
