package io.mayfly.webapp.security.keycloak;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;

/**
 * Our realm at Keycloak: where what is asked of it is found, and how the tokens are checked that it has signed, with
 * RS256 by one of its keys. Any other algorithm, {@code none} among them, is refused.
 */
public final class Realm {
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final String issuer;
    private final JWKSource<SecurityContext> keys;

    public Realm(String issuer, JWKSource<SecurityContext> keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** An endpoint of OpenID Connect's, by its last part. */
    public URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }

    /** Where people end their session at Keycloak. */
    public URI signOutPage() {
        return URI.create(issuer + "/protocol/openid-connect/logout");
    }

    /** Where Keycloak tells of a person to those who may administer. */
    URI user(String subject) {
        return URI.create(issuer.replaceFirst("/realms/", "/admin/realms/") + "/users/"
                + KeycloakClient.encode(subject).replace("+", "%20"));
    }

    /** Where the realm describes itself. */
    public URI description() {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /**
     * What checks the realm's tokens of one kind for one audience.
     *
     * @param type the kind that the header may name besides JWT
     */
    public DefaultJWTProcessor<SecurityContext> tokensFor(String audience, String type, Set<String> requiredClaims) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType(type)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), requiredClaims);
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    /** Makes the one realm of this process, and says how long its word counts. */
    @ApplicationScoped
    static class Composition {
        @Produces
        @Singleton
        Realm realm(Settings settings) {
            String issuer = settings.oidc().issuer();
            try {
                return new Realm(
                        issuer,
                        JWKSourceBuilder.create(URI.create(issuer + "/protocol/openid-connect/certs")
                                        .toURL())
                                .retrying(true)
                                .build());
            } catch (MalformedURLException e) {
                throw new IllegalStateException("MAYFLY_OIDC_ISSUER is no URL", e);
            }
        }

        @Produces
        @Singleton
        Bound bound(Settings settings) {
            return new Bound(settings.signOut().within(), settings.signOut().outage());
        }
    }
}
