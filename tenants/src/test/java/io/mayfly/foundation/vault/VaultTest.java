package io.mayfly.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final byte[] CONTENT = "Hello, hello, hello".getBytes(StandardCharsets.UTF_8);
    private final InMemoryWrappedKeys keys = new InMemoryWrappedKeys();
    private final AesGcm master = new AesGcm(new byte[32]);
    private final Vault vault = new Vault(masterKey(), keys);
    private final TenantId tenant = TenantId.next();
    private final AddressId address = AddressId.next();
    private final MessageId message = MessageId.next();

    @BeforeEach
    void openVault() {
        vault.openForTenant(tenant);
        vault.openForAddress(tenant, address);
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = key().seal(CONTENT, message);

        assertThat(key().open(sealed, message, CONTENT.length)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Hello");
    }

    @Test
    void refusesChangedBytesAndAnotherMessagesPlace() {
        byte[] sealed = key().seal(CONTENT, message);

        assertThatThrownBy(() -> key().open(sealed, MessageId.next(), CONTENT.length))
                .isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key().open(sealed, message, CONTENT.length)).isInstanceOf(SealBroken.class);
    }

    @Test
    void destroyedKeyIsGoneForGood() {
        vault.destroyKeyOf(tenant, address);

        assertThat(vault.keyOf(tenant, address)).isEmpty();
    }

    @Test
    void keyOfOneAddressDoesNotUnwrapAsAnothers() {
        AddressId other = AddressId.next();
        keys.addresses.put(other, keys.addresses.get(address));

        assertThatThrownBy(() -> vault.keyOf(tenant, other)).isInstanceOf(SealBroken.class);
    }

    @Test
    void sealsTheSameContentDifferentlyEachTime() {
        assertThat(key().seal(CONTENT, message)).isNotEqualTo(key().seal(CONTENT, message));
    }

    private ContentKey key() {
        return vault.keyOf(tenant, address).orElseThrow();
    }

    private MasterKey masterKey() {
        return new MasterKey() {
            @Override
            public byte[] wrap(byte[] key, byte[] context) {
                return master.seal(key, context);
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] context) {
                return master.open(wrapped, context);
            }
        };
    }

    private static final class InMemoryWrappedKeys implements WrappedKeys {
        private final Map<TenantId, byte[]> tenants = new HashMap<>();
        private final Map<AddressId, byte[]> addresses = new HashMap<>();

        @Override
        public void addTenantKey(TenantId tenant, byte[] wrapped) {
            tenants.put(tenant, wrapped);
        }

        @Override
        public Optional<byte[]> tenantKey(TenantId tenant) {
            return Optional.ofNullable(tenants.get(tenant));
        }

        @Override
        public void addAddressKey(TenantId tenant, AddressId address, byte[] wrapped) {
            addresses.put(address, wrapped);
        }

        @Override
        public Optional<byte[]> addressKey(TenantId tenant, AddressId address) {
            return Optional.ofNullable(addresses.get(address));
        }

        @Override
        public boolean removeAddressKey(TenantId tenant, AddressId address) {
            return addresses.remove(address) != null;
        }
    }
}
