package io.mayfly.webapp.console.apikey;

import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.BrowseApiKeys;
import io.mayfly.account.apikey.CountApiKeys;
import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.apikey.RotateApiKey;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What can be done about keys, together for those who hand it on. */
@Dependent
public class KeyUse {
    @Inject
    private BrowseApiKeys browse;

    @Inject
    private CountApiKeys count;

    @Inject
    private CreateApiKey create;

    @Inject
    private RotateApiKey rotate;

    @Inject
    private Clock clock;

    @Inject
    private RevokeApiKey revoke;

    List<OwnedKey> slice(Caller caller, KeyQuery query, int offset, int limit) {
        return browse.slice(caller, query.filter(), new ApiKeys.Slice(query.order(), offset, limit));
    }

    int count(Caller caller, KeyQuery query) {
        return count.count(caller, query.filter());
    }

    /** Whether the caller can replace it now. */
    boolean mayReplace(Caller caller, OwnedKey row) {
        return row.owner().id().equals(caller.member())
                && caller.may(Permission.MANAGE_OWN_API_KEYS)
                && row.key().isReplaceableAt(clock.instant());
    }

    CreateApiKey create() {
        return create;
    }

    RotateApiKey rotate() {
        return rotate;
    }

    RevokeApiKey revoke() {
        return revoke;
    }
}
