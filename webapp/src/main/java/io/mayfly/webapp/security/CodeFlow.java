package io.mayfly.webapp.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.security.keycloak.KeycloakClient;
import io.mayfly.webapp.security.keycloak.KeycloakClient.Client;
import io.mayfly.webapp.security.keycloak.KeycloakClient.Reply;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import io.mayfly.webapp.security.keycloak.Realm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The console's side of OpenID Connect's authorization code flow, with PKCE (RFC 7636), and of what follows a sign-in:
 * renewing what Keycloak says of it, and signing out.
 */
@ApplicationScoped
class CodeFlow {
    /** With all organisations, so that people can switch between them. */
    private static final String SCOPE = "openid profile email organization:*";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private KeycloakClient keycloak;
    private Realm realm;
    private BearerTokens accessTokens;
    private Client self;
    private String home;
    private DefaultJWTProcessor<SecurityContext> idTokens;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    CodeFlow() {}

    @Inject
    CodeFlow(KeycloakClient keycloak, Realm realm, BearerTokens accessTokens, Settings settings) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.accessTokens = accessTokens;
        this.self = new Client(settings.oidc().clientId(), settings.oidc().clientSecret());
        this.home = settings.baseUrl() + "/";
        this.idTokens = realm.tokensFor(self.id(), "JWT", Set.of("sub", "exp", "iat", "nonce", "sid"));
    }

    /** Whom Keycloak has signed in, in which session of its own, and what proves that to it later. */
    record SignedIn(String subject, String session, Renewed renewed, String idToken) {}

    /** What Keycloak says of a session each time it is asked. */
    record Renewed(BearerTokens.Person person, String refreshToken) {}

    /** Where a browser is sent to sign in. */
    String signInPage(SignInUnderWay begun) {
        return realm.endpoint("auth") + "?"
                + KeycloakClient.encoded(new TreeMap<>(Map.of(
                        "response_type", "code",
                        "client_id", self.id(),
                        "redirect_uri", callback(),
                        "scope", SCOPE,
                        "state", begun.state(),
                        "nonce", begun.nonce(),
                        "code_challenge", begun.challenge(),
                        "code_challenge_method", "S256")));
    }

    /**
     * Exchanges the code that came back.
     *
     * @throws LostSignIn when Keycloak, or we, find it is not this sign-in's
     * @throws KeycloakUnreachable when it doesn't answer
     */
    SignedIn exchange(String code, SignInUnderWay begun) throws LostSignIn {
        Reply reply = answer(keycloak.postOnce(
                realm.endpoint("token"),
                self,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        callback(),
                        "code_verifier",
                        begun.verifier())));
        if (reply.status() == BAD_REQUEST) {
            throw new LostSignIn(error(reply));
        }
        try {
            String idToken = expectingTokens(reply).path("id_token").asText();
            JWTClaimsSet claims = verifiedIdToken(idToken, begun);
            Renewed renewed = renewed(reply);
            if (!renewed.person().subject().equals(claims.getSubject())) {
                throw new LostSignIn("The tokens speak of two persons");
            }
            return new SignedIn(claims.getSubject(), claims.getStringClaim("sid"), renewed, idToken);
        } catch (ParseException | BadJOSEException e) {
            throw new LostSignIn("The tokens are not good", e);
        } catch (JOSEException e) {
            throw new KeycloakUnreachable(e);
        }
    }

    /** OpenID Connect Core §3.1.3.7. */
    private JWTClaimsSet verifiedIdToken(String idToken, SignInUnderWay begun)
            throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet claims = idTokens.process(idToken, null);
        Object party = claims.getClaim("azp");
        if (!begun.nonce().equals(claims.getStringClaim("nonce"))) {
            throw new BadJWTException("The nonce is another sign-in's");
        }
        if (party != null && !party.equals(self.id())) {
            throw new BadJWTException("The token was made for another client");
        }
        return claims;
    }

    /**
     * Has Keycloak renew its word on a session, which also tells it that the session is in use. Empty when the session
     * has ended, or its person may not sign in any more; fails with {@link KeycloakUnreachable}.
     */
    CompletableFuture<Optional<Renewed>> renew(String refreshToken) {
        return keycloak.post(
                        realm.endpoint("token"),
                        self,
                        Map.of("grant_type", "refresh_token", "refresh_token", refreshToken))
                .thenApply(reply -> {
                    if (reply.status() == BAD_REQUEST && error(reply).startsWith("invalid_grant")) {
                        return Optional.empty();
                    }
                    try {
                        return Optional.of(renewed(reply));
                    } catch (ParseException | BadJOSEException | JOSEException e) {
                        throw new KeycloakUnreachable(e);
                    }
                });
    }

    private Renewed renewed(Reply reply) throws ParseException, BadJOSEException, JOSEException {
        JsonNode tokens = expectingTokens(reply);
        return new Renewed(
                accessTokens.verify(tokens.path("access_token").asText()),
                tokens.path("refresh_token").asText());
    }

    private static JsonNode expectingTokens(Reply reply) {
        if (reply.status() != OK) {
            throw new KeycloakUnreachable("Keycloak answered " + reply.status() + " " + error(reply));
        }
        return reply.body();
    }

    /** Where a browser is sent to sign out at Keycloak too, from where it comes back to our start. */
    String signOutPage(String idToken) {
        return realm.signOutPage() + "?"
                + KeycloakClient.encoded(new TreeMap<>(
                        Map.of("client_id", self.id(), "id_token_hint", idToken, "post_logout_redirect_uri", home)));
    }

    private String callback() {
        return home + ConsolePaths.CALLBACK;
    }

    private static Reply answer(CompletableFuture<Reply> reply) {
        try {
            return reply.join();
        } catch (CompletionException e) {
            throw new KeycloakUnreachable(e.getCause() == null ? e : e.getCause());
        }
    }

    private static String error(Reply reply) {
        return reply.body().path("error").asText() + " "
                + reply.body().path("error_description").asText();
    }
}
