package io.mayfly.account.apikey;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.ApiKeyId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

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

    /** A key that is limited makes limited ones only, or it would be limited in name only. */
    MadeApiKey make(Caller caller, KeyTerms wanted) {
        KeyTerms terms =
                actingKey(caller).map(key -> wanted.within(key.networks())).orElse(wanted);
        Secret secret = Secret.generate();
        ApiKey key = new ApiKey(caller, terms, secret, clock.instant());
        keys.add(key);
        audit.record(
                caller.tenant(),
                caller.actor(),
                new Deed("api-key.created", terms.name(), "Expires " + key.expiresAt() + from(terms.networks())));
        return new MadeApiKey(key, secret.text());
    }

    private Optional<ApiKey> actingKey(Caller caller) {
        return caller.actor().kind() == Actor.Kind.API_KEY
                ? keys.find(
                        caller.tenant(),
                        new ApiKeyId(UUID.fromString(caller.actor().id())))
                : Optional.empty();
    }

    private static String from(KeyNetworks networks) {
        return networks.isEverywhere() ? "" : ", may be used from " + String.join(", ", networks.ranges()) + " only";
    }
}
