package io.mayfly.webapp.console.apikey;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.ListAllApiKeys;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What can be done about keys, together for those who hand it on. */
@Dependent
public class KeyUse {
    @Inject
    private ListApiKeys listOwn;

    @Inject
    private ListAllApiKeys listAll;

    @Inject
    private CreateApiKey create;

    @Inject
    private RevokeApiKey revoke;

    Page<OwnedKey> page(Caller caller, KeyQuery query, PageRequest page) {
        return query.all() ? listAll.page(caller, query.sought(), page) : listOwn.own(caller, query.sought(), page);
    }

    CreateApiKey create() {
        return create;
    }

    RevokeApiKey revoke() {
        return revoke;
    }
}
