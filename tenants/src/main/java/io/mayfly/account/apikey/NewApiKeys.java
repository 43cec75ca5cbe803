package io.mayfly.account.apikey;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import java.time.Clock;

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

    MadeApiKey make(Caller caller, KeyTerms terms) {
        Secret secret = Secret.generate();
        ApiKey key = new ApiKey(caller, terms, secret, clock.instant());
        keys.add(key);
        audit.record(
                caller.tenant(),
                caller.actor(),
                new Deed("api-key.created", terms.name(), "Expires " + key.expiresAt() + from(terms.networks())));
        return new MadeApiKey(key, secret.text());
    }

    private static String from(KeyNetworks networks) {
        return networks.isEverywhere() ? "" : ", used from " + String.join(", ", networks.ranges()) + " only";
    }
}
