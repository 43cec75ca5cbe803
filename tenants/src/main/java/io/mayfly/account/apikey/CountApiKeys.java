package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Counts the API keys that a filter lets through. */
public final class CountApiKeys {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final Clock clock;

    public CountApiKeys(Transactions transactions, ApiKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    public int count(Caller caller, KeyFilter filter) {
        caller.require(filter.needed());
        return transactions.call(
                caller.tenant(), () -> keys.count(caller.tenant(), filter.sought(caller, clock.instant())));
    }
}
