package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Tells by which fingerprint audit logs and events know an address, whether there is one or not. */
public final class FingerprintAddress {
    private final Transactions transactions;
    private final NameHashes hashes;

    public FingerprintAddress(Transactions transactions, NameHashes hashes) {
        this.transactions = transactions;
        this.hashes = hashes;
    }

    /** Nothing for what is no address of ours by its form. */
    public Optional<Fingerprint> of(String forwardPath) {
        return EmailAddress.named(forwardPath)
                .map(address -> transactions.callAcrossTenants(() -> hashes.of(address)))
                .map(NameHash::fingerprint);
    }
}
