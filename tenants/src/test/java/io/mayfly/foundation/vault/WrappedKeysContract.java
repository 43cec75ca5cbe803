package io.mayfly.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all wrapped keys do, wherever they are kept. */
public abstract class WrappedKeysContract {
    private static final byte[] WRAPPED = {0, 1, 2, (byte) 0xFF};
    private static final byte[] ANOTHER = {9};
    private final Transactions transactions;
    private final WrappedKeys keys;
    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();
    private final AddressId address = AddressId.next();

    protected WrappedKeysContract(Transactions transactions, WrappedKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Test
    void givesBackTenantsKey() {
        transactions.run(acme, () -> keys.addTenantKey(acme, WRAPPED));

        assertThat(transactions.call(acme, () -> keys.tenantKey(acme)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
        assertThat(transactions.call(globex, () -> keys.tenantKey(globex))).isEmpty();
    }

    @Test
    void removesTenantsKeyAndNoOther() {
        transactions.run(acme, () -> keys.addTenantKey(acme, WRAPPED));
        transactions.run(globex, () -> keys.addTenantKey(globex, ANOTHER));

        transactions.runAcrossTenants(() -> keys.removeTenantKey(acme));

        assertThat(transactions.call(acme, () -> keys.tenantKey(acme))).isEmpty();
        assertThat(transactions.call(globex, () -> keys.tenantKey(globex))).isPresent();
    }

    @Test
    void givesBackAddressesKeyToItsTenantOnly() {
        addAddressKey(WRAPPED);

        assertThat(addressKey(acme))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
        assertThat(addressKey(globex)).isEmpty();
        assertThat(transactions.call(acme, () -> keys.addressKey(acme, AddressId.next())))
                .isEmpty();
    }

    @Test
    void addsKeysOfSeveralAddressesAtOnce() {
        AddressId another = AddressId.next();

        transactions.run(acme, () -> keys.addAddressKeys(acme, Map.of(address, WRAPPED, another, ANOTHER)));

        assertThat(addressKey(acme))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
        assertThat(transactions.call(acme, () -> keys.addressKey(acme, another)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(ANOTHER));
    }

    @Test
    void removesAddressesKeyOnce() {
        addAddressKey(WRAPPED);

        assertThat(remove(acme)).isTrue();
        assertThat(addressKey(acme)).isEmpty();
        assertThat(remove(acme)).isFalse();
    }

    @Test
    void removesNoOtherTenantsKey() {
        addAddressKey(WRAPPED);

        assertThat(remove(globex)).isFalse();
        assertThat(addressKey(acme)).isPresent();
    }

    @Test
    void refusesSecondKeyOfOneTenantOrAddress() {
        transactions.run(acme, () -> keys.addTenantKey(acme, WRAPPED));
        addAddressKey(WRAPPED);

        assertThatThrownBy(() -> transactions.run(acme, () -> keys.addTenantKey(acme, ANOTHER)))
                .isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> addAddressKey(ANOTHER)).isInstanceOf(PersistenceException.class);
        assertThat(addressKey(acme))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
    }

    private void addAddressKey(byte[] wrapped) {
        transactions.run(acme, () -> keys.addAddressKeys(acme, Map.of(address, wrapped)));
    }

    private Optional<byte[]> addressKey(TenantId tenant) {
        return transactions.call(tenant, () -> keys.addressKey(tenant, address));
    }

    private boolean remove(TenantId tenant) {
        return transactions.call(tenant, () -> keys.removeAddressKey(tenant, address));
    }
}
