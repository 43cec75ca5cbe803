package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mayfly.webapp.security.keycloak.Realm;

/** Signs tokens as a realm does, whose keys are known. */
final class RealmSigner {
    private final RSAKey key;

    RealmSigner() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Realm realm(String issuer) {
        return new Realm(issuer, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, JOSEObjectType.JWT);
    }

    String signed(JWTClaimsSet claims, JOSEObjectType type) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
