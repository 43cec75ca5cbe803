package io.mayfly.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final byte[] CONTENT = "Hello, hello, hello".getBytes(StandardCharsets.UTF_8);
    private final InMemoryWrappedKeys keys = new InMemoryWrappedKeys(new InMemoryDatabase());
    private final MasterKey master = new InMemoryMasterKey();
    private final Vault vault = new Vault(master, keys);
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
        byte[] sealed = key().seal(CompressedContent.of(CONTENT), message);

        assertThat(key().open(sealed, message, CONTENT.length)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Hello");
    }

    @Test
    void refusesChangedBytesAndAnotherMessagesPlace() {
        byte[] sealed = key().seal(CompressedContent.of(CONTENT), message);

        assertThatThrownBy(() -> key().open(sealed, MessageId.next(), CONTENT.length))
                .isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key().open(sealed, message, CONTENT.length)).isInstanceOf(SealBroken.class);
    }

    @Test
    void opensTheFactsThatItSealedOfTheirMessageOnly() {
        byte[] sealed = key().sealFacts(CONTENT, message);

        assertThat(key().openFacts(sealed, message)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> key().openFacts(sealed, MessageId.next())).isInstanceOf(SealBroken.class);
        sealed[0] ^= 1;
        assertThatThrownBy(() -> key().openFacts(sealed, message)).isInstanceOf(SealBroken.class);
    }

    @Test
    void factsDoNotOpenAsContentNorContentAsFacts() {
        byte[] content = key().seal(CompressedContent.of(CONTENT), message);
        byte[] facts = key().sealFacts(CompressedContent.of(CONTENT).bytes(), message);

        assertThatThrownBy(() -> key().openFacts(content, message)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key().open(facts, message, CONTENT.length)).isInstanceOf(SealBroken.class);
    }

    @Test
    void destroyedKeyIsGoneForGood() {
        vault.destroyKeyOf(tenant, address);

        assertThat(vault.keyOf(tenant, address)).isEmpty();
    }

    @Test
    void keyOfOneAddressDoesNotUnwrapAsAnothers() {
        AddressId other = AddressId.next();
        keys.addAddressKeys(
                tenant, Map.of(other, keys.addressKey(tenant, address).orElseThrow()));

        assertThatThrownBy(() -> vault.keyOf(tenant, other)).isInstanceOf(SealBroken.class);
    }

    @Test
    void sealsTheSameContentDifferentlyEachTime() {
        assertThat(key().seal(CompressedContent.of(CONTENT), message))
                .isNotEqualTo(key().seal(CompressedContent.of(CONTENT), message));
    }

    @Test
    void keyThatWasReadWithItsTenantsIsUnwrappedByThatOne() {
        byte[] mine = key().seal(CompressedContent.of(CONTENT), message);
        InMemoryWrappedKeys otherKeys = new InMemoryWrappedKeys(new InMemoryDatabase());
        Vault other = new Vault(master, otherKeys);
        other.openForTenant(tenant);
        other.openForAddress(tenant, address);
        byte[] theirs = other.keyOf(tenant, address).orElseThrow().seal(CompressedContent.of(CONTENT), message);

        for (int time = 0; time < 2; time++) {
            assertThat(vault.unwrapped(tenant, address, wrapped(keys)).open(mine, message, CONTENT.length))
                    .isEqualTo(CONTENT);
            assertThat(vault.unwrapped(tenant, address, wrapped(otherKeys)).open(theirs, message, CONTENT.length))
                    .isEqualTo(CONTENT);
        }
        assertThatThrownBy(() -> vault.unwrapped(
                        tenant,
                        address,
                        new WrappedKey(
                                wrapped(keys).ofTenant(), wrapped(otherKeys).ofAddress())))
                .isInstanceOf(SealBroken.class);
    }

    private WrappedKey wrapped(InMemoryWrappedKeys some) {
        return new WrappedKey(
                some.tenantKey(tenant).orElseThrow(),
                some.addressKey(tenant, address).orElseThrow());
    }

    private ContentKey key() {
        return vault.keyOf(tenant, address).orElseThrow();
    }
}
