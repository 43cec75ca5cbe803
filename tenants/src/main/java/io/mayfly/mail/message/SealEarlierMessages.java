package io.mayfly.mail.message;

import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Swept;
import io.mayfly.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seals what an earlier version kept of messages in clear, each under its address's key, and destroys the clear text. */
public final class SealEarlierMessages {
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final UnsealedMessages unsealed;
    private final Vault vault;

    public SealEarlierMessages(Transactions transactions, UnsealedMessages unsealed, Vault vault) {
        this.transactions = transactions;
        this.unsealed = unsealed;
        this.vault = vault;
    }

    /** Seals a batch of them in one transaction. What belongs to a key that is gone is destroyed only. */
    public Swept seal() {
        return transactions.callAcrossTenants(() -> {
            List<UnsealedMessages.Unsealed> some = unsealed.some(BATCH);
            Map<AddressId, Optional<ContentKey>> keys = new HashMap<>();
            for (UnsealedMessages.Unsealed one : some) {
                keys.computeIfAbsent(one.address(), address -> vault.keyOf(one.tenant(), address))
                        .ifPresent(key ->
                                unsealed.seal(one, key.sealFacts(one.facts().bytes(), one.id())));
                unsealed.remove(one);
            }
            return Swept.of(some.size(), BATCH);
        });
    }
}
