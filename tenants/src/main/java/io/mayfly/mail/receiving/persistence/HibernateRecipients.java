package io.mayfly.mail.receiving.persistence;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
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

/**
 * Recipients in the database: one join for all that a decision needs, also for those that have ended, which have no name
 * any more; those of before that have no hash yet are found by their name.
 */
final class HibernateRecipients implements Recipients {
    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;

    HibernateRecipients(Supplier<EntityManager> entities, NameHashes hashes) {
        this.entities = entities;
        this.hashes = hashes;
    }

    @Override
    public Optional<Recipient> find(EmailAddress address) {
        NameHash hash = hashes.of(address);
        return entities.get()
                .createQuery(
                        "select a.id, a.tenantId, a.state, a.expiresAt, a.stored, a.maxMessages,"
                                + " a.roleAddress, t.state from TempAddress a join Tenant t on t.id = a.tenantId"
                                + " join MailDomain d on d.id = a.domainId"
                                + " where (a.name.hash = :hash or a.name.hash is null and a.name.clear = :address)"
                                + " and d.state = VERIFIED",
                        Tuple.class)
                .setParameter("hash", hash.bytes())
                .setParameter("address", address.toString())
                .getResultStream()
                .findFirst()
                .map(row -> recipient(row, hash));
    }

    private static Recipient recipient(Tuple row, NameHash hash) {
        return new Recipient(
                new AddressId(row.get(0, UUID.class)),
                new TenantId(row.get(1, UUID.class)),
                hash.fingerprint(),
                row.get(2, TempAddress.State.class),
                row.get(3, Instant.class),
                row.get(4, Integer.class) >= row.get(5, Integer.class),
                row.get(6, Boolean.class),
                row.get(7, Tenant.State.class));
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
