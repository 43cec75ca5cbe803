package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.mayfly.testing.TestClock;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.keycloak.KeycloakClient;
import io.mayfly.webapp.security.keycloak.KeycloakDouble;
import io.mayfly.webapp.security.keycloak.KeycloakDouble.Answer;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import io.mayfly.webapp.security.keycloak.Realm;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodeFlowTest {
    private static final RealmSigner SIGNER = new RealmSigner();
    private static final Instant NOW = new TestClock().instant();

    private final KeycloakDouble keycloak = new KeycloakDouble();
    private final Realm realm = SIGNER.realm(keycloak.issuer());
    private final CodeFlow flow = new CodeFlow(
            new KeycloakClient(),
            realm,
            new BearerTokens(realm),
            Settings.of(Map.of(
                    "MAYFLY_BASE_URL", "https://mail.example",
                    "MAYFLY_OIDC_ISSUER", keycloak.issuer(),
                    "MAYFLY_OIDC_CLIENT_ID", "mayfly-console",
                    "MAYFLY_OIDC_CLIENT_SECRET", "secret",
                    "MAYFLY_OIDC_API_SECRET", "secret",
                    "MAYFLY_MASTER_KEY_FILE", "master.key",
                    "MAYFLY_OPERATOR_KEY_FILE", "operator.key")));
    private final SignInUnderWay begun = new SignInUnderWay("state-1", "nonce-1", "verifier-1", NOW);

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void sendsToKeycloakWithAChallengeAndForAllOrganisations() {
        assertThat(flow.signInPage(begun))
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/auth?")
                .contains("response_type=code")
                .contains("scope=openid+profile+email+organization%3A*")
                .contains("redirect_uri=https%3A%2F%2Fmail.example%2Fcallback")
                .contains("state=state-1", "nonce=nonce-1")
                .contains("code_challenge=" + begun.challenge(), "code_challenge_method=S256")
                .doesNotContain("verifier-1");
    }

    @Test
    void exchangesTheCodeWithItsVerifier() throws Exception {
        AtomicReference<Map<String, String>> sent = new AtomicReference<>(Map.of());
        keycloak.answerTokenRequests(form -> {
            sent.set(form);
            return tokens(id -> id, access -> access);
        });

        CodeFlow.SignedIn signedIn = flow.exchange("code-1", begun);

        assertThat(sent.get())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "code-1")
                .containsEntry("code_verifier", "verifier-1")
                .containsEntry("redirect_uri", "https://mail.example/callback");
        assertThat(signedIn.subject()).isEqualTo("sub-1");
        assertThat(signedIn.session()).isEqualTo("sid-1");
        assertThat(signedIn.renewed().person().organizations()).containsExactly("acme");
        assertThat(signedIn.renewed().refreshToken()).isEqualTo("refresh-1");
    }

    @Test
    void refusesTokensThatAreNotThisSignIns() {
        loses(id -> id.claim("nonce", "nonce-2"), access -> access);
        loses(id -> id.claim("nonce", null), access -> access);
        loses(id -> id.audience("another-client"), access -> access);
        loses(id -> id.claim("azp", "another-client"), access -> access);
        loses(id -> id.issuer("https://evil.example"), access -> access);
        loses(id -> id.expirationTime(at(Duration.ofMinutes(-1))), access -> access);
        loses(id -> id.claim("sid", null), access -> access);
        loses(id -> id, access -> access.subject("sub-2"));
        loses(id -> id, access -> access.audience("another-api"));
    }

    @Test
    void tellsACodeThatIsNoGoodFromAKeycloakThatIsAway() {
        keycloak.answerTokenRequests(form -> new Answer(400, "{\"error\":\"invalid_grant\"}"));
        assertThatThrownBy(() -> flow.exchange("code-1", begun)).isInstanceOf(LostSignIn.class);

        keycloak.answerTokenRequests(form -> new Answer(503, "{}"));
        assertThatThrownBy(() -> flow.exchange("code-1", begun)).isInstanceOf(KeycloakUnreachable.class);

        keycloak.close();
        assertThatThrownBy(() -> flow.exchange("code-1", begun)).isInstanceOf(KeycloakUnreachable.class);
    }

    @Test
    void renewsWhatKeycloakSaysOfASession() {
        keycloak.answerTokenRequests(form ->
                form.equals(Map.of("grant_type", "refresh_token", "refresh_token", "refresh-0"))
                        ? tokens(id -> id, access -> access.claim("organization", List.of("globex")))
                        : new Answer(500, "{}"));

        assertThat(flow.renew("refresh-0").join()).hasValueSatisfying(renewed -> {
            assertThat(renewed.person().organizations()).containsExactly("globex");
            assertThat(renewed.refreshToken()).isEqualTo("refresh-1");
        });
    }

    @Test
    void tellsASessionThatHasEndedFromATroubleOfOurs() {
        keycloak.answerTokenRequests(form -> new Answer(400, "{\"error\":\"invalid_grant\"}"));
        assertThat(flow.renew("refresh-0").join()).isEmpty();

        for (Answer trouble : new Answer[] {
            new Answer(400, "{\"error\":\"invalid_request\"}"),
            new Answer(401, "{\"error\":\"unauthorized_client\"}"),
            new Answer(500, "oops")
        }) {
            keycloak.answerTokenRequests(form -> trouble);
            assertThatThrownBy(() -> flow.renew("refresh-0").join()).hasCauseInstanceOf(KeycloakUnreachable.class);
        }
    }

    @Test
    void signsOutAtKeycloakAndComesBackToTheStart() {
        assertThat(flow.signOutPage("id-token-1"))
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/logout?")
                .contains("id_token_hint=id-token-1", "client_id=mayfly-console")
                .contains("post_logout_redirect_uri=https%3A%2F%2Fmail.example%2F");
    }

    private void loses(UnaryOperator<JWTClaimsSet.Builder> id, UnaryOperator<JWTClaimsSet.Builder> access) {
        keycloak.answerTokenRequests(form -> tokens(id, access));
        assertThatThrownBy(() -> flow.exchange("code-1", begun)).isInstanceOf(LostSignIn.class);
    }

    private Answer tokens(UnaryOperator<JWTClaimsSet.Builder> id, UnaryOperator<JWTClaimsSet.Builder> access) {
        JWTClaimsSet.Builder idToken =
                claims("mayfly-console").claim("nonce", "nonce-1").claim("sid", "sid-1");
        JWTClaimsSet.Builder accessToken = claims("mayfly-api").claim("organization", List.of("acme"));
        return new Answer(
                200,
                "{\"id_token\":\"%s\",\"access_token\":\"%s\",\"refresh_token\":\"refresh-1\"}"
                        .formatted(
                                SIGNER.signed(id.apply(idToken).build()),
                                SIGNER.signed(access.apply(accessToken).build())));
    }

    private JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(keycloak.issuer())
                .audience(audience)
                .subject("sub-1")
                .issueTime(at(Duration.ZERO))
                .expirationTime(at(Duration.ofMinutes(5)));
    }

    private static Date at(Duration later) {
        return Date.from(NOW.plus(later));
    }
}
