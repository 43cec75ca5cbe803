package io.mayfly.foundation.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Id;
import io.mayfly.kernel.TenantId;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key hierarchy: the master key wraps a key per tenant, which wraps a key per address, which seals contents. The
 * methods join the running transaction. Unwrapped tenant keys are kept in memory for some minutes; address keys never are, so that a
 * destroyed one is gone at once.
 */
public final class Vault {
    private static final int KEY_BYTES = 32;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;
    private final WrappedKeys keys;
    private final Cache<TenantId, TenantKey> tenantKeys =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    /** An unwrapped key beside what it was wrapped in. */
    private record TenantKey(byte[] wrapped, AesGcm cipher) {}

    public Vault(MasterKey master, WrappedKeys keys) {
        this.master = master;
        this.keys = keys;
    }

    public void openForTenant(TenantId tenant) {
        keys.addTenantKey(tenant, master.wrap(randomKey(), tenant.bytes()));
    }

    /** Destroys the key of a tenant, which must have no address any more. */
    public void closeForTenant(TenantId tenant) {
        keys.removeTenantKey(tenant);
        tenantKeys.invalidate(tenant);
    }

    /** Makes the key of a new address. */
    public void openForAddress(TenantId tenant, AddressId address) {
        openForAddresses(tenant, List.of(address));
    }

    /** Makes the keys of new addresses of one tenant. */
    public void openForAddresses(TenantId tenant, List<AddressId> addresses) {
        Map<AddressId, byte[]> wrapped = new LinkedHashMap<>();
        addresses.forEach(address -> wrapped.put(address, tenantKey(tenant).seal(randomKey(), address.bytes())));
        keys.addAddressKeys(tenant, wrapped);
    }

    /** The key of an address, or nothing when it was destroyed. */
    public Optional<ContentKey> keyOf(TenantId tenant, AddressId address) {
        return keys.addressKey(tenant, address).map(wrapped -> unwrapped(tenant, address, wrapped));
    }

    /** The key of an address whose wrapped form was read already. */
    public ContentKey unwrapped(TenantId tenant, AddressId address, byte[] wrapped) {
        return new ContentKey(tenantKey(tenant).open(wrapped, address.bytes()));
    }

    /** The key of an address that was read together with its tenant's; asks nobody. */
    public ContentKey unwrapped(TenantId tenant, AddressId address, WrappedKey wrapped) {
        TenantKey kept = tenantKeys.getIfPresent(tenant);
        if (kept == null || !MessageDigest.isEqual(kept.wrapped(), wrapped.ofTenant())) {
            kept = unwrapTenantKey(tenant, wrapped.ofTenant());
            tenantKeys.put(tenant, kept);
        }
        return new ContentKey(kept.cipher().open(wrapped.ofAddress(), address.bytes()));
    }

    /** A key that is kept nowhere, so that what it seals can't be opened by anybody. */
    public static ContentKey throwAwayKey() {
        return new ContentKey(randomKey());
    }

    /** Destroys the key of an address; its contents, wherever copies lie, can't be read from then on. */
    public void destroyKeyOf(TenantId tenant, AddressId address) {
        keys.removeAddressKey(tenant, address);
    }

    /** Seals something small that belongs to a tenant as long as it is there, bound to the identity of what it is of. */
    public byte[] sealSecret(TenantId tenant, Id of, byte[] secret) {
        return tenantKey(tenant).seal(secret, of.bytes());
    }

    /** @throws SealBroken when the sealed bytes aren't those of this thing */
    public byte[] openSecret(TenantId tenant, Id of, byte[] sealed) {
        return tenantKey(tenant).open(sealed, of.bytes());
    }

    private AesGcm tenantKey(TenantId tenant) {
        return tenantKeys.get(tenant, this::readTenantKey).cipher();
    }

    private TenantKey readTenantKey(TenantId tenant) {
        byte[] wrapped =
                keys.tenantKey(tenant).orElseThrow(() -> new IllegalStateException("Tenant " + tenant + " has no key"));
        return unwrapTenantKey(tenant, wrapped);
    }

    private TenantKey unwrapTenantKey(TenantId tenant, byte[] wrapped) {
        return new TenantKey(wrapped, new AesGcm(master.unwrap(wrapped, tenant.bytes())));
    }

    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
