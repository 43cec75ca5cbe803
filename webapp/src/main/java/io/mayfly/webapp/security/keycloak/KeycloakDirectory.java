package io.mayfly.webapp.security.keycloak;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.keycloak.KeycloakClient.Client;
import io.mayfly.webapp.security.keycloak.KeycloakClient.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks Keycloak, as a client of the realm's that may look at people and at tokens and do nothing else. Its own token
 * is renewed before it ends, once for all who need it.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {
    private static final int EARLY_SECONDS = 30;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private KeycloakClient keycloak;
    private Realm realm;
    private Client self;
    private Clock clock;

    private @Nullable CompletableFuture<String> token;
    private Instant tokenEnds = Instant.MIN;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    KeycloakDirectory() {}

    @Inject
    KeycloakDirectory(KeycloakClient keycloak, Realm realm, Settings settings, Clock clock) {
        this(keycloak, realm, new Client(Settings.API_CLIENT, settings.oidc().apiSecret()), clock);
    }

    KeycloakDirectory(KeycloakClient keycloak, Realm realm, Client self, Clock clock) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.self = self;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Boolean> affirms(Question question) {
        return switch (question) {
            case Question.Person person -> isEnabled(person.subject());
            case Question.Token presented -> isActive(presented.token());
        };
    }

    /** RFC 7662. */
    private CompletableFuture<Boolean> isActive(String presented) {
        return keycloak.post(
                        realm.endpoint("token/introspect"),
                        self,
                        Map.of("token", presented, "token_type_hint", "access_token"))
                .thenApply(reply -> expecting(reply, OK).body().path("active").asBoolean());
    }

    private CompletableFuture<Boolean> isEnabled(String subject) {
        return user(subject)
                .thenCompose(reply -> reply.status() == UNAUTHORIZED ? again(subject) : done(reply))
                .thenApply(reply -> reply.status() != NOT_FOUND
                        && expecting(reply, OK).body().path("enabled").asBoolean());
    }

    private CompletableFuture<Reply> user(String subject) {
        return token().thenCompose(known -> keycloak.get(realm.user(subject), known));
    }

    /** A token may be refused before its time, for example after the realm's keys were changed. */
    private CompletableFuture<Reply> again(String subject) {
        forgetToken();
        return user(subject);
    }

    private static CompletableFuture<Reply> done(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }

    private synchronized CompletableFuture<String> token() {
        if (token == null || token.isCompletedExceptionally() || clock.instant().isAfter(tokenEnds)) {
            tokenEnds = Instant.MAX;
            token = keycloak.post(realm.endpoint("token"), self, Map.of("grant_type", "client_credentials"))
                    .thenApply(reply -> keep(expecting(reply, OK)));
        }
        return token;
    }

    private synchronized String keep(Reply reply) {
        tokenEnds = clock.instant().plusSeconds(reply.body().path("expires_in").asInt() - EARLY_SECONDS);
        return reply.body().path("access_token").asText();
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private static Reply expecting(Reply reply, int status) {
        if (reply.status() != status) {
            throw new KeycloakUnreachable("Keycloak answered " + reply.status() + " "
                    + reply.body().path("error").asText());
        }
        return reply;
    }
}
