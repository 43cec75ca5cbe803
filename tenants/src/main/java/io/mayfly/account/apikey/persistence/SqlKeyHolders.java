package io.mayfly.account.apikey.persistence;

import io.mayfly.account.apikey.HeldKey;
import io.mayfly.account.apikey.KeyHolders;
import io.mayfly.account.apikey.KeyNetworksColumn;
import io.mayfly.account.member.RolesColumn;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Holders of keys in the database: key, tenant and member by one read. */
final class SqlKeyHolders implements KeyHolders {
    private static final String FIND =
            "select k.id, k.name, k.expires_at, k.tenant_id, t.slug, m.id, m.roles, m.subject, k.networks from api_key k"
                    + " join tenant t on t.id = k.tenant_id"
                    + " join member m on m.id = k.member_id and m.tenant_id = k.tenant_id"
                    + " where k.hash = ? and k.revoked_at is null and m.removed_at is null";

    private static final RolesColumn ROLES = new RolesColumn();
    private static final KeyNetworksColumn NETWORKS = new KeyNetworksColumn();

    private final SingleReads reads;

    SqlKeyHolders(SingleReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<HeldKey> withHash(byte[] hash) {
        return reads.first(FIND, statement -> statement.setBytes(1, hash), SqlKeyHolders::held);
    }

    private static HeldKey held(ResultSet row) throws SQLException {
        return new HeldKey(
                new ApiKeyId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                NETWORKS.convertToEntityAttribute(row.getString(9)),
                new TenantId(row.getObject(4, UUID.class)),
                row.getString(5),
                new MemberId(row.getObject(6, UUID.class)),
                ROLES.convertToEntityAttribute(row.getString(7)),
                row.getString(8));
    }
}
