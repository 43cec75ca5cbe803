package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.mayfly.testing.TestClock;
import io.mayfly.webapp.security.keycloak.Affirmed;
import io.mayfly.webapp.security.keycloak.Bound;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTokensTest {
    private static final String ISSUER = "https://sign-in.example/realms/mayfly";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final RealmSigner SIGNER = new RealmSigner();

    private final TestClock clock = new TestClock();
    private final LogoutTokens tokens = new LogoutTokens(SIGNER.realm(ISSUER), "mayfly-console", clock);

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "logout+jwt"})
    void tellsWhichSessionHasEnded(String type) throws Exception {
        LogoutTokens.Ended ended = tokens.verify(SIGNER.signed(claims().build(), new JOSEObjectType(type)));

        assertThat(ended.session()).contains("sid-1");
        assertThat(ended.subject()).contains("sub-1");
    }

    @Test
    void tellsWhoseSessionsHaveEnded() throws Exception {
        assertThat(tokens.verify(SIGNER.signed(claims().claim("sid", null).build())))
                .isEqualTo(new LogoutTokens.Ended(Optional.empty(), Optional.of("sub-1")));
    }

    @Test
    void refusesWhatTheRealmHasNotSignedForThisClientJustNow() {
        refuses(claims -> claims.issuer("https://evil.example"));
        refuses(claims -> claims.audience("mayfly-cli"));
        refuses(claims -> claims.issueTime(null));
        refuses(claims -> claims.issueTime(at(Duration.ofMinutes(-3))));
        refuses(claims -> claims.issueTime(at(Duration.ofMinutes(1))));
        refuses(claims -> claims.expirationTime(at(Duration.ofMinutes(-1))));
        assertThatThrownBy(() -> tokens.verify(new RealmSigner().signed(claims().build())))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> tokens.verify(new PlainJWT(claims().build()).serialize()))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> tokens.verify("nonsense")).isInstanceOf(ParseException.class);
    }

    @Test
    void refusesOtherTokensOfTheRealm() {
        refuses(claims -> claims.claim("events", null));
        refuses(claims -> claims.claim("events", Map.of("http://other.example/event", Map.of())));
        refuses(claims -> claims.claim("events", Map.of(EVENT, "x")));
        refuses(claims -> claims.claim("nonce", "n"));
        refuses(claims -> claims.claim("sid", null).subject(null));
        assertThatThrownBy(() -> tokens.verify(SIGNER.signed(claims().build(), new JOSEObjectType("at+jwt"))))
                .isInstanceOf(BadJOSEException.class);
    }

    @Test
    void refusesARepetition() throws Exception {
        String token = SIGNER.signed(claims().build());
        tokens.verify(token);

        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJOSEException.class);
        clock.forward(Duration.ofSeconds(119));
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJOSEException.class);
        clock.forward(Duration.ofSeconds(10));
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJOSEException.class);
        refuses(claims -> claims.jwtID(null));
    }

    @Test
    void endsTheSessionThatItNamesAndAllOfAPersonsWhenItNamesNone() {
        PersonInSession one = session("sub-1", "sid-1");
        PersonInSession another = session("sub-1", "sid-2");
        PersonInSession anothers = session("sub-2", "sid-3");

        LogoutTokens.Ended session = new LogoutTokens.Ended(Optional.of("sid-1"), Optional.of("sub-1"));
        LogoutTokens.Ended person = new LogoutTokens.Ended(Optional.empty(), Optional.of("sub-1"));

        assertThat(Stream.of(one, another, anothers).filter(session::covers)).containsExactly(one);
        assertThat(Stream.of(one, another, anothers).filter(person::covers)).containsExactly(one, another);
    }

    private PersonInSession session(String subject, String session) {
        CodeFlow.Renewed word =
                new CodeFlow.Renewed(new BearerTokens.Person(subject, List.of("acme")), "refresh-" + session);
        Bound bound = new Bound(Duration.ofSeconds(60), Duration.ofMinutes(15));
        return new PersonInSession(
                new CodeFlow.SignedIn(subject, session, word, "id-token"), Affirmed.now(bound, clock), "192.0.2.1");
    }

    private void refuses(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        assertThatThrownBy(() -> tokens.verify(SIGNER.signed(claims.build()))).isInstanceOf(BadJOSEException.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("mayfly-console")
                .subject("sub-1")
                .issueTime(at(Duration.ZERO))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "sid-1")
                .claim("events", Map.of(EVENT, Map.of()));
    }

    private Date at(Duration later) {
        return Date.from(clock.instant().plus(later));
    }
}
