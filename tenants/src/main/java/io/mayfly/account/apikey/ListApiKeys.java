package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Shows members their own API keys. */
public final class ListApiKeys {
    private final Transactions transactions;
    private final ApiKeys keys;

    public ListApiKeys(Transactions transactions, ApiKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** The caller's own keys, newest first; revoked ones are left out. */
    public List<ApiKey> own(Caller caller) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        return transactions.call(caller.tenant(), () -> keys.of(caller.tenant(), caller.member()));
    }
}
