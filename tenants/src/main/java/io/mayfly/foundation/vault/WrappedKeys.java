package io.mayfly.foundation.vault;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.Map;
import java.util.Optional;

/** The wrapped keys of tenants and addresses. Removing an address's is what destroys its contents. */
public interface WrappedKeys {
    void addTenantKey(TenantId tenant, byte[] wrapped);

    Optional<byte[]> tenantKey(TenantId tenant);

    void removeTenantKey(TenantId tenant);

    /** In as few statements as can be. */
    void addAddressKeys(TenantId tenant, Map<AddressId, byte[]> wrapped);

    Optional<byte[]> addressKey(TenantId tenant, AddressId address);

    /** @return whether there was one */
    boolean removeAddressKey(TenantId tenant, AddressId address);
}
