package io.mayfly.vault;

import io.mayfly.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** The wrapped keys of tenants and addresses. Removing an address's is what destroys its contents. */
public interface WrappedKeys {
    void addTenantKey(TenantId tenant, byte[] wrapped);

    Optional<byte[]> tenantKey(TenantId tenant);

    void addAddressKey(TenantId tenant, UUID address, byte[] wrapped);

    Optional<byte[]> addressKey(TenantId tenant, UUID address);

    /** @return whether there was one */
    boolean removeAddressKey(TenantId tenant, UUID address);
}
