package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.mayfly.webapp.security.keycloak.Realm;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class BearerTokensTest {
    private static final String ISSUER = "https://sign-in.example/realms/mayfly";
    private static final RSAKey KEY = key();

    private final BearerTokens tokens =
            new BearerTokens(new Realm(ISSUER, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()))));

    @Test
    void acceptsWhatTheRealmHasIssuedForThisApi() throws Exception {
        BearerTokens.Person person = tokens.verify(signed(claims().build(), KEY));

        assertThat(person.subject()).isEqualTo("s-1");
        assertThat(person.organizations()).containsExactly("acme");
    }

    @Test
    void refusesATokenForAnotherAudience() throws Exception {
        refuses(signed(claims().audience("another-api").build(), KEY));
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        refuses(signed(claims().issuer("https://evil.example").build(), KEY));
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        refuses(signed(claims().expirationTime(in(Duration.ofSeconds(-10))).build(), KEY));
    }

    @Test
    void refusesATokenWithoutEndOrSubject() throws Exception {
        refuses(signed(claims().expirationTime(null).build(), KEY));
        refuses(signed(claims().subject(null).build(), KEY));
    }

    @Test
    void refusesAnIdToken() throws Exception {
        refuses(signed(claims().claim("typ", "ID").build(), KEY));
    }

    @Test
    void refusesAForeignSignature() throws Exception {
        refuses(signed(claims().build(), key()));
    }

    @Test
    void refusesATokenWithoutSignature() {
        refuses(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims().build());
        forged.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));

        refuses(forged.serialize());
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadJOSEException.class);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("mayfly-api", "account"))
                .subject("s-1")
                .expirationTime(in(Duration.ofMinutes(5)))
                .claim("typ", "Bearer")
                .claim("organization", List.of("acme"));
    }

    private static Date in(Duration time) {
        return Date.from(Clock.systemUTC().instant().plus(time));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(KEY.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
