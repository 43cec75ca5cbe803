package io.mayfly.account.apikey;

import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {
    private final InMemoryTable<ApiKey> table;

    public InMemoryApiKeys(InMemoryDatabase database) {
        table = database.table(ApiKey::tenant);
        table.unique(key -> Arrays.toString(hash(key)));
    }

    @Override
    public void add(ApiKey key) {
        table.add(key);
    }

    @Override
    public Optional<ApiKey> withHash(byte[] hash) {
        return table.rows().filter(key -> Arrays.equals(hash(key), hash)).findFirst();
    }

    @Override
    public Optional<ApiKey> find(TenantId tenant, ApiKeyId id) {
        return table.rows()
                .filter(key -> key.tenant().equals(tenant) && key.id().equals(id))
                .findFirst();
    }

    @Override
    public List<ApiKey> of(TenantId tenant, MemberId member) {
        return table.rows()
                .filter(key -> key.tenant().equals(tenant) && key.member().equals(member))
                // Before its end only a revoked key isn't usable.
                .filter(key -> key.isUsableAt(Instant.MIN))
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                .toList();
    }

    private byte[] hash(ApiKey key) {
        return (byte[]) table.get(key, "hash");
    }
}
