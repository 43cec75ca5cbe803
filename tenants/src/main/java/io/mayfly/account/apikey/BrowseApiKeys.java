package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;

/** Shows API keys by slice, as grids show them: one's own, or all to those who may see them. */
public final class BrowseApiKeys {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final Clock clock;

    public BrowseApiKeys(Transactions transactions, ApiKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Revoked ones are left out. */
    public List<OwnedKey> slice(Caller caller, KeyFilter filter, ApiKeys.Slice slice) {
        caller.require(filter.needed());
        return transactions.call(
                caller.tenant(), () -> keys.slice(caller.tenant(), filter.sought(caller, clock.instant()), slice));
    }
}
