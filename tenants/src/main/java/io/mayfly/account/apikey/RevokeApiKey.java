package io.mayfly.account.apikey;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Revokes an API key of the member who asks for it, at once. */
public final class RevokeApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    public RevokeApiKey(Transactions transactions, ApiKeys keys, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ApiKeyNotFound when the caller has no such key */
    public void revoke(Caller caller, ApiKeyId id) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        transactions.run(caller.tenant(), () -> {
            ApiKey key = keys.find(caller.tenant(), id)
                    .filter(found -> found.member().equals(caller.member()))
                    .orElseThrow(ApiKeyNotFound::new);
            key.revoke(clock.instant());
            audit.record(caller.tenant(), caller.actor(), Deed.of("api-key.revoked", key.name()));
        });
    }
}
