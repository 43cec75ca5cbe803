package io.mayfly.foundation.vault;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Wrapped keys in memory. */
public final class InMemoryWrappedKeys implements WrappedKeys {
    private final InMemoryTable<TenantKey> tenants;
    private final InMemoryTable<AddressKey> addresses;

    public InMemoryWrappedKeys(InMemoryDatabase database) {
        tenants = database.<TenantKey>table().unique(TenantKey::tenant);
        addresses = database.<AddressKey>table().unique(AddressKey::address);
    }

    private record TenantKey(TenantId tenant, byte[] wrapped) {}

    private record AddressKey(TenantId tenant, AddressId address, byte[] wrapped) {}

    @Override
    public void addTenantKey(TenantId tenant, byte[] wrapped) {
        tenants.add(new TenantKey(tenant, wrapped));
    }

    @Override
    public Optional<byte[]> tenantKey(TenantId tenant) {
        return tenants.rows()
                .filter(key -> key.tenant().equals(tenant))
                .map(TenantKey::wrapped)
                .findFirst();
    }

    @Override
    public void removeTenantKey(TenantId tenant) {
        tenants.remove((TenantKey key) -> key.tenant().equals(tenant));
    }

    @Override
    public void addAddressKeys(TenantId tenant, Map<AddressId, byte[]> wrapped) {
        wrapped.forEach((address, key) -> addresses.add(new AddressKey(tenant, address, key)));
    }

    @Override
    public Optional<byte[]> addressKey(TenantId tenant, AddressId address) {
        return keys(tenant, address).map(AddressKey::wrapped).findFirst();
    }

    @Override
    public boolean removeAddressKey(TenantId tenant, AddressId address) {
        Optional<AddressKey> key = keys(tenant, address).findFirst();
        key.ifPresent(addresses::remove);
        return key.isPresent();
    }

    private Stream<AddressKey> keys(TenantId tenant, AddressId address) {
        return addresses
                .rows()
                .filter(key -> key.tenant().equals(tenant) && key.address().equals(address));
    }
}
