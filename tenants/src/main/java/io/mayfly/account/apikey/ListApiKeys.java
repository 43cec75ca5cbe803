package io.mayfly.account.apikey;

import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Shows members their own API keys. */
public final class ListApiKeys {
    private final Transactions transactions;
    private final ApiKeys keys;

    public ListApiKeys(Transactions transactions, ApiKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** The caller's own keys, newest first; revoked ones are left out. */
    public Page<OwnedKey> own(Caller caller, Optional<String> text, PageRequest page) {
        caller.require(Permission.READ_API_KEYS);
        Sought sought = new Sought(Optional.of(caller.member()), text);
        return transactions.call(
                caller.tenant(),
                () -> Page.of(keys.page(caller.tenant(), sought, page), page.limit(), ListApiKeys::place));
    }

    static Cursor place(OwnedKey last) {
        return Cursor.of(last.key().createdAt(), last.key().id());
    }
}
