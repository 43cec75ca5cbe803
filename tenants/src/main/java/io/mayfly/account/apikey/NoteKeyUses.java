package io.mayfly.account.apikey;

import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Writes down which keys were used. */
public final class NoteKeyUses {
    private final Transactions transactions;
    private final KeyUses uses;
    private final ApiKeys keys;
    private final Clock clock;

    public NoteKeyUses(Transactions transactions, KeyUses uses, ApiKeys keys, Clock clock) {
        this.transactions = transactions;
        this.uses = uses;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Those since the last time, each in a transaction of its own, which holds one row for a moment. What trouble below keeps
     * from being written is noted by the key's next use.
     */
    public void note() {
        for (KeyUses.Use use : uses.due(clock.instant())) {
            transactions.run(use.tenant(), () -> keys.used(use.tenant(), use.key(), use.at()));
        }
    }
}
