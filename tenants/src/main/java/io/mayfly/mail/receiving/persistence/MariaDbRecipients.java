package io.mayfly.mail.receiving.persistence;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.foundation.vault.WrappedKey;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.receiving.Recipient;
import io.mayfly.mail.receiving.Recipients;
import io.mayfly.mail.tempaddress.TempAddress;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Recipients in the database, in plain SQL since every mail asks twice: one read by an index for all that a decision
 * needs, also for those that have ended, which have no name any more.
 */
final class MariaDbRecipients implements Recipients {
    private static final String FIND =
            "select a.id, a.tenant_id, a.state, a.expires_at, a.stored >= a.max_messages, a.role_address, t.state,"
                    + " tk.wrapped, ak.wrapped from temp_address a join tenant t on t.id = a.tenant_id"
                    + " join mail_domain d on d.id = a.domain_id and d.state = 'VERIFIED'"
                    + " left join tenant_key tk on tk.tenant_id = a.tenant_id"
                    + " left join address_key ak on ak.address_id = a.id and ak.tenant_id = a.tenant_id ";
    private static final String HASHED = FIND + "where a.name_hash = ?";

    /** In one statement, so that one whose hash is being written is found by the one or the other. */
    private static final String HASHED_OR_NOT_YET =
            FIND + "where a.name_hash = ? or a.name_hash is null and a.address = ?";

    private static final int COUNTERS = 3;
    private static final String HOLD = "select id, tenant_id, case when state = 'ACTIVE' then expires_at end,"
            + " max_messages - stored from temp_address where id in (%s) order by id for update skip locked";

    /** By the primary key alone: of each of a tenant's many indexes the server would look up how many rows it has. */
    private static final String COUNT = "update temp_address force index (primary) set received = received + ?,"
            + " stored = stored + ?, unread = unread + ? where id in (%s) and (id, tenant_id, expires_at) in (%s)"
            + " and state = 'ACTIVE' and expires_at > ? and stored + ? <= max_messages";

    private final SingleReads reads;
    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;

    MariaDbRecipients(SingleReads reads, Supplier<EntityManager> entities, NameHashes hashes) {
        this.reads = reads;
        this.entities = entities;
        this.hashes = hashes;
    }

    @Override
    public Optional<Recipient> find(EmailAddress address) {
        NameHash hash = hashes.of(address);
        byte[] bytes = hash.bytes();
        return reads.first(HASHED, statement -> statement.setBytes(1, bytes), row -> recipient(row, hash))
                .or(() -> reads.first(
                        HASHED_OR_NOT_YET,
                        statement -> {
                            statement.setBytes(1, bytes);
                            statement.setString(2, address.toString());
                        },
                        row -> recipient(row, hash)));
    }

    private static Recipient recipient(ResultSet row, NameHash hash) throws SQLException {
        return new Recipient(
                new AddressId(row.getObject(1, UUID.class)),
                new TenantId(row.getObject(2, UUID.class)),
                hash.fingerprint(),
                TempAddress.State.valueOf(row.getString(3)),
                instant(row, 4),
                row.getBoolean(5),
                row.getBoolean(6),
                Tenant.State.valueOf(row.getString(7)),
                key(row));
    }

    private static Optional<WrappedKey> key(ResultSet row) throws SQLException {
        byte[] ofTenant = row.getBytes(8);
        byte[] ofAddress = row.getBytes(9);
        return ofTenant == null || ofAddress == null
                ? Optional.empty()
                : Optional.of(new WrappedKey(ofTenant, ofAddress));
    }

    @Override
    public Map<AddressId, Standing> hold(Collection<AddressId> addresses) {
        String sql = HOLD.formatted("?" + ", ?".repeat(addresses.size() - 1));
        return entities.get().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int parameter = 0;
                for (AddressId address : addresses) {
                    parameter++;
                    select.setObject(parameter, address.value());
                }
                return standings(select);
            }
        });
    }

    private static Map<AddressId, Standing> standings(PreparedStatement select) throws SQLException {
        Map<AddressId, Standing> held = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Instant leaseEnd = rows.getObject(3) == null ? Instant.MIN : instant(rows, 3);
                held.put(
                        new AddressId(rows.getObject(1, UUID.class)),
                        new Standing(new TenantId(rows.getObject(2, UUID.class)), leaseEnd, rows.getInt(4)));
            }
        }
        return held;
    }

    @Override
    public boolean countAll(List<Arrivals> arrivals, Instant now) {
        Map<Integer, List<Recipient>> byNumber = new TreeMap<>();
        arrivals.forEach(some -> byNumber.computeIfAbsent(some.messages(), number -> new ArrayList<>())
                .add(some.recipient()));
        return entities.get().unwrap(Session.class).doReturningWork(connection -> {
            for (Map.Entry<Integer, List<Recipient>> some : byNumber.entrySet()) {
                if (!count(connection, some.getKey(), some.getValue(), now)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean count(Connection connection, int messages, List<Recipient> to, Instant now)
            throws SQLException {
        String others = ", ?".repeat(to.size() - 1);
        String sql = COUNT.formatted("?" + others, "(?, ?, ?)" + others.replace("?", "(?, ?, ?)"));
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (int column = 0; column < COUNTERS; column++) {
                update.setInt(++parameter, messages);
            }
            for (Recipient recipient : to) {
                update.setObject(++parameter, recipient.id().value());
            }
            for (Recipient recipient : to) {
                update.setObject(++parameter, recipient.id().value());
                update.setObject(++parameter, recipient.tenant().value());
                update.setObject(++parameter, utc(recipient.expiresAt()));
            }
            update.setObject(++parameter, utc(now));
            update.setInt(++parameter, messages);
            return update.executeUpdate() == to.size();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
