package io.mayfly.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.InMemoryDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NameHashesTest {
    private static final EmailAddress BETA = EmailAddress.of("beta@in.acme.example");
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final Transactions transactions = new Transactions(database);
    private final InMemoryPlatformKeys keys = new InMemoryPlatformKeys(database);
    private final NameHashes hashes = node();

    @Test
    void areTheSameForOneNameHoweverItIsWrittenAndOtherForAnother() {
        NameHash beta = hash(hashes, BETA);

        assertThat(hash(hashes, EmailAddress.of("BETA@In.Acme.Example"))).isEqualTo(beta);
        assertThat(hash(hashes, EmailAddress.of("beta1@in.acme.example"))).isNotEqualTo(beta);
        assertThat(hash(hashes, EmailAddress.of("beta@b.acme.example"))).isNotEqualTo(beta);
        assertThat(beta.bytes()).hasSize(32);
        assertThat(beta.fingerprint().before("@in.acme.example")).matches("#[0-9a-f]{16}@in\\.acme\\.example");
        assertThat(beta.digits()).startsWith(beta.fingerprint().digits());
    }

    @Test
    void areTheSameOnEachNodeOfOnePlatformAndOtherOnAnotherPlatform() {
        InMemoryDatabase another = new InMemoryDatabase();
        NameHashes elsewhere =
                new NameHashes(new Transactions(another), new InMemoryMasterKey(), new InMemoryPlatformKeys(another));

        assertThat(hash(node(), BETA)).isEqualTo(hash(hashes, BETA));
        assertThat(new Transactions(another).callAcrossTenants(() -> elsewhere.of(BETA)))
                .isNotEqualTo(hash(hashes, BETA));
    }

    /** Reckoned by another implementation, for a key of 32 zeros. */
    @Test
    void areThoseOfHmacSha256UnderTheKeyThatIsKept() {
        byte[] key = new byte[32];
        byte[] wrapped = new InMemoryMasterKey().wrap(key, "platform-key:names".getBytes(StandardCharsets.US_ASCII));
        transactions.runAcrossTenants(() -> keys.addOrFind("names", wrapped));

        assertThat(hash(hashes, BETA).digits())
                .isEqualTo("876dfa6d38515bd190e95f8d64d7c7946bc9633575da2a75158eb0664757c517");
    }

    @Test
    void forgetAKeyThatWasNotCommitted() {
        assertThatThrownBy(() -> transactions.runAcrossTenants(() -> {
                    hashes.of(BETA);
                    throw new IllegalStateException("trouble");
                }))
                .isInstanceOf(IllegalStateException.class);
        NameHash others = hash(node(), BETA);

        assertThat(hash(hashes, BETA)).isEqualTo(others);
    }

    @Test
    void readTheKeyOnce() {
        NameHash before = hash(hashes, BETA);
        transactions.runAcrossTenants(keys::lose);

        assertThat(hash(hashes, BETA)).isEqualTo(before);
    }

    @Test
    void haveSixteenHexadecimalDigitsInShort() {
        assertThatThrownBy(() -> new Fingerprint("3F9A2C41E0B7D855")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("3f9a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(NameHash.of(new byte[32]).digits()).isEqualTo(HexFormat.of().formatHex(new byte[32]));
    }

    private NameHashes node() {
        return new NameHashes(transactions, new InMemoryMasterKey(), keys);
    }

    private NameHash hash(NameHashes by, EmailAddress name) {
        return transactions.callAcrossTenants(() -> by.of(name));
    }
}
