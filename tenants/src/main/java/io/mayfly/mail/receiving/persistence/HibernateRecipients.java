package io.mayfly.mail.receiving.persistence;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.receiving.Recipient;
import io.mayfly.mail.receiving.Recipients;
import io.mayfly.mail.tempaddress.TempAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Recipients in the database: one join for all that a decision needs. */
final class HibernateRecipients implements Recipients {
    private final Supplier<EntityManager> entities;

    HibernateRecipients(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Recipient> find(EmailAddress address) {
        return entities.get()
                .createQuery(
                        "select a.id, a.tenantId, a.address, a.state, a.expiresAt, a.stored, a.maxMessages,"
                                + " a.roleAddress, t.state from TempAddress a join Tenant t on t.id = a.tenantId"
                                + " join MailDomain d on d.id = a.domainId"
                                + " where a.address = :address and d.state = VERIFIED",
                        Tuple.class)
                .setParameter("address", address.toString())
                .getResultStream()
                .findFirst()
                .map(HibernateRecipients::recipient);
    }

    private static Recipient recipient(Tuple row) {
        return new Recipient(
                new AddressId(row.get(0, UUID.class)),
                new TenantId(row.get(1, UUID.class)),
                row.get(2, String.class),
                row.get(3, TempAddress.State.class),
                row.get(4, Instant.class),
                row.get(5, Integer.class) >= row.get(6, Integer.class),
                row.get(7, Boolean.class),
                row.get(8, Tenant.State.class));
    }

    @Override
    public boolean countMessage(Recipient recipient, Instant now) {
        return entities.get()
                        .createQuery("update TempAddress a set a.received = a.received + 1, a.stored = a.stored + 1,"
                                + " a.unread = a.unread + 1 where a.tenantId = :tenant and a.id = :id"
                                + " and a.state = ACTIVE and a.expiresAt > :now and a.expiresAt = :leaseEnd"
                                + " and a.stored < a.maxMessages")
                        .setParameter("tenant", recipient.tenant().value())
                        .setParameter("id", recipient.id().value())
                        .setParameter("leaseEnd", recipient.expiresAt())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
