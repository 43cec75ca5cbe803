package io.mayfly.mail.message.persistence;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Mailboxes;
import io.mayfly.mail.message.MessageFacts;
import io.mayfly.mail.message.UnsealedMessages;
import io.mayfly.mail.message.content.Mailbox;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The table to which a migration has moved the columns that were in clear. A row of it ends with its message, by its
 * foreign key.
 */
final class HibernateUnsealedMessages implements UnsealedMessages {
    private final Supplier<EntityManager> entities;

    HibernateUnsealedMessages(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public List<Unsealed> some(int most) {
        return entities
                .get()
                .createNativeQuery(
                        "select tenant_id, address_id, message_id, reverse_path, recipient, trace, from_name,"
                                + " from_address, to_mailboxes, subject, preview, peer_ip, peer_helo"
                                + " from message_unsealed order by message_id",
                        Tuple.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> unsealed((Tuple) row))
                .toList();
    }

    private static Unsealed unsealed(Tuple row) {
        return new Unsealed(
                new TenantId(row.get("tenant_id", UUID.class)),
                new AddressId(row.get("address_id", UUID.class)),
                new MessageId(row.get("message_id", UUID.class)),
                new MessageFacts(
                        text(row, "reverse_path"),
                        text(row, "recipient"),
                        text(row, "trace"),
                        new Mailbox(text(row, "from_name"), text(row, "from_address")),
                        Mailboxes.parse(text(row, "to_mailboxes")),
                        text(row, "subject"),
                        text(row, "preview"),
                        text(row, "peer_ip"),
                        text(row, "peer_helo"),
                        false));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    @Override
    public void seal(Unsealed message, byte[] sealed) {
        of(message, "update message set sealed_facts = :sealed where tenant_id = :tenant and id = :id")
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    @Override
    public void remove(Unsealed message) {
        of(message, "delete from message_unsealed where tenant_id = :tenant and message_id = :id")
                .executeUpdate();
    }

    private Query of(Unsealed message, String sql) {
        return entities.get()
                .createNativeQuery(sql)
                .setParameter("tenant", message.tenant().value())
                .setParameter("id", message.id().value());
    }
}
