package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;

/** Makes an API key that acts as the member who asks for it. */
public final class CreateApiKey {
    private final Transactions transactions;
    private final NewApiKeys newKeys;

    public CreateApiKey(Transactions transactions, NewApiKeys newKeys) {
        this.transactions = transactions;
        this.newKeys = newKeys;
    }

    public MadeApiKey create(Caller caller, KeyTerms terms) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        return transactions.call(caller.tenant(), () -> newKeys.make(caller, terms));
    }
}
