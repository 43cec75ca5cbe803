package io.mayfly.account.apikey;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import java.time.Clock;
import java.time.Duration;

/** Makes keys, within the transaction of the use case that decides on it. */
public final class NewApiKeys {
    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    public NewApiKeys(ApiKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    MadeApiKey make(Caller caller, String name, Duration life) {
        Secret secret = Secret.generate();
        ApiKey key = new ApiKey(caller, name, secret, clock.instant(), life);
        keys.add(key);
        audit.record(caller.tenant(), caller.actor(), new Deed("api-key.created", name, "Expires " + key.expiresAt()));
        return new MadeApiKey(key, secret.text());
    }
}
