package io.mayfly.account.apikey;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Replaces one of the caller's own keys by a new one of the same name that may be used from the same networks. The old one goes
 * on for a while, so that programs can be given the new one without a pause.
 */
public final class RotateApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final NewApiKeys newKeys;
    private final AuditLog audit;
    private final Clock clock;

    public RotateApiKey(Transactions transactions, ApiKeys keys, NewApiKeys newKeys, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.newKeys = newKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the new key.
     *
     * @throws ApiKeyNotFound when the caller has no such key, or none that works still
     * @throws KeyReplaced when it has a successor already, so that one that leaked gets no second one
     */
    public MadeApiKey rotate(Caller caller, ApiKeyId id, RotationTerms terms) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        return transactions.call(caller.tenant(), () -> {
            Instant now = clock.instant();
            ApiKey old = keys.find(caller.tenant(), id)
                    .filter(key -> key.member().equals(caller.member()) && key.isUsableAt(now))
                    .orElseThrow(ApiKeyNotFound::new);
            Duration life = terms.life().orElse(old.life());
            old.replace(now, now.plus(terms.overlap()));
            audit.record(
                    caller.tenant(),
                    caller.actor(),
                    new Deed("api-key.rotated", old.name(), "The old one ends " + old.expiresAt()));
            return newKeys.make(caller, new KeyTerms(old.name(), life, old.networks()));
        });
    }
}
