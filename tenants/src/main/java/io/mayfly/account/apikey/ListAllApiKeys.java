package io.mayfly.account.apikey;

import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Shows those who may see it all API keys of their organisation, and whose they are. */
public final class ListAllApiKeys {
    private final Transactions transactions;
    private final ApiKeys keys;

    public ListAllApiKeys(Transactions transactions, ApiKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** Newest first; revoked ones are left out. */
    public Page<OwnedKey> page(Caller caller, Optional<String> text, PageRequest page) {
        caller.require(Permission.READ_ALL_API_KEYS);
        Sought sought = new Sought(Optional.empty(), text);
        return transactions.call(
                caller.tenant(),
                () -> Page.of(keys.page(caller.tenant(), sought, page), page.limit(), ListApiKeys::place));
    }
}
