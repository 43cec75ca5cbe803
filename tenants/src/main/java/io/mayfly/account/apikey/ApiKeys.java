package io.mayfly.account.apikey;

import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All API keys; found by hash across tenants at sign-in only. */
public interface ApiKeys {
    void add(ApiKey key);

    Optional<ApiKey> withHash(byte[] hash);

    Optional<ApiKey> find(TenantId tenant, ApiKeyId id);

    /** A member's keys that were not revoked, newest first. */
    List<ApiKey> of(TenantId tenant, MemberId member);
}
