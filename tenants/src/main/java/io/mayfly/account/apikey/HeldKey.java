package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Set;

/**
 * A key that was not revoked, and whose it is.
 *
 * @param slug the tenant's
 * @param networks from where it may be used
 * @param subject by which Keycloak knows the member
 */
public record HeldKey(
        ApiKeyId id,
        String name,
        Instant expiresAt,
        KeyNetworks networks,
        TenantId tenant,
        String slug,
        MemberId member,
        Set<Role> roles,
        String subject) {
    public boolean isUsableAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
