package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.transaction.Transactions;

/** Revokes an API key at once: one's own, or any of the organisation for those who may. */
public final class RevokeApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final Revocation revocation;

    public RevokeApiKey(Transactions transactions, ApiKeys keys, Revocation revocation) {
        this.transactions = transactions;
        this.keys = keys;
        this.revocation = revocation;
    }

    /** @throws ApiKeyNotFound when there is no such key that the caller may revoke */
    public void revoke(Caller caller, ApiKeyId id) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        transactions.run(caller.tenant(), () -> {
            ApiKey key = keys.find(caller.tenant(), id)
                    .filter(found -> isOwn(caller, found) || caller.may(Permission.REVOKE_ALL_API_KEYS))
                    .orElseThrow(ApiKeyNotFound::new);
            if (isOwn(caller, key)) {
                revocation.ofOwn(key, caller.actor());
            } else {
                revocation.ofAnother(key, caller.actor());
            }
        });
    }

    private static boolean isOwn(Caller caller, ApiKey key) {
        return key.member().equals(caller.member());
    }
}
