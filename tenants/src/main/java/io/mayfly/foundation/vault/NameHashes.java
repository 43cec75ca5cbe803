package io.mayfly.foundation.vault;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.transaction.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the names of addresses: HMAC-SHA-256 (RFC 2104) under one key of the whole platform, since a name is recognised
 * whichever tenant asks. Names are short and easily guessed, so that a hash without a key would hide nothing. The key is
 * made by who needs it first, wrapped by the master key, and kept in memory once it is known to be committed: a name that
 * was hashed under a key that nobody kept would never be recognised again.
 */
public final class NameHashes {
    private static final String PURPOSE = "names";
    private static final byte[] CONTEXT = "platform-key:names".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions transactions;
    private final MasterKey master;
    private final PlatformKeys keys;
    private volatile @Nullable SecretKeySpec known;

    public NameHashes(Transactions transactions, MasterKey master, PlatformKeys keys) {
        this.transactions = transactions;
        this.master = master;
        this.keys = keys;
    }

    /** The hash of a name. Where no transaction is running, the key is read in one of its own, once. */
    public NameHash of(EmailAddress address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return NameHash.of(mac.doFinal(address.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec kept = known;
        if (kept != null) {
            return kept;
        }
        return transactions.isUnderWay() ? readKey() : transactions.callAcrossTenants(this::readKey);
    }

    private SecretKeySpec readKey() {
        byte[] wrapped = keys.find(PURPOSE).orElseGet(() -> keys.addOrFind(PURPOSE, master.wrap(randomKey(), CONTEXT)));
        SecretKeySpec read = new SecretKeySpec(master.unwrap(wrapped, CONTEXT), ALGORITHM);
        transactions.afterCommit(() -> known = read);
        return read;
    }

    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
