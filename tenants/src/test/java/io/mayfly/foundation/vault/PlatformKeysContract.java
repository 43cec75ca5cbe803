package io.mayfly.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.Together;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What all keys of the platform do, wherever they are kept. */
public abstract class PlatformKeysContract {
    private static final byte[] WRAPPED = {0, 1, (byte) 0xFF};
    private static final byte[] ANOTHER = {9};
    private final Transactions transactions;
    private final PlatformKeys keys;
    private final String purpose = UUID.randomUUID().toString().substring(0, 32);

    protected PlatformKeysContract(Transactions transactions, PlatformKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Test
    void thereIsNoneUntilOneIsAdded() {
        assertThat(find()).isEmpty();

        assertThat(addOrFind(WRAPPED)).isEqualTo(WRAPPED);

        assertThat(find()).hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
    }

    @Test
    void theFirstStays() {
        addOrFind(WRAPPED);

        assertThat(addOrFind(ANOTHER)).isEqualTo(WRAPPED);
        assertThat(find()).hasValueSatisfying(found -> assertThat(found).isEqualTo(WRAPPED));
    }

    @Test
    void onePurposeHasNothingOfAnothers() {
        addOrFind(WRAPPED);

        assertThat(transactions.callAcrossTenants(() -> keys.find("another"))).isEmpty();
    }

    @Test
    void manyAtOnceAgreeOnOne() {
        AtomicInteger next = new AtomicInteger();

        List<String> found = Together.call(8, () -> {
            byte[] own = {(byte) next.incrementAndGet()};
            return HexFormat.of().formatHex(transactions.callAcrossTenants(() -> {
                // Looked at first, so that the transaction's view is older than what the others add.
                keys.find(purpose);
                return keys.addOrFind(purpose, own);
            }));
        });

        assertThat(found).hasSize(8).containsOnly(found.getFirst());
    }

    @Test
    void whatIsRolledBackIsNotThere() {
        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> {
                    keys.addOrFind(purpose, WRAPPED);
                    throw new IllegalStateException("trouble");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find()).isEmpty();
    }

    private Optional<byte[]> find() {
        return transactions.callAcrossTenants(() -> keys.find(purpose));
    }

    private byte[] addOrFind(byte[] wrapped) {
        return transactions.callAcrossTenants(() -> keys.addOrFind(purpose, wrapped));
    }
}
