package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.mayfly.webapp.composition.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/**
 * Verifies Keycloak's access tokens: signed with RS256 by one of the realm's keys, issued by the realm for this API's
 * audience, not expired. Any other algorithm, {@code none} among them, is refused.
 */
@ApplicationScoped
class BearerTokens {
    static final String AUDIENCE = "mayfly-api";
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    @Inject
    private Settings settings;

    /** Whom a token speaks of: Keycloak's subject, and the aliases of the organizations it vouches for. */
    record Person(String subject, List<String> organizations) {}

    @PostConstruct
    void prepare() {
        String issuer = settings.oidc().issuer();
        try {
            prepare(
                    issuer,
                    JWKSourceBuilder.create(URI.create(issuer + "/protocol/openid-connect/certs")
                                    .toURL())
                            .retrying(true)
                            .build());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("MAYFLY_OIDC_ISSUER is no URL", e);
        }
    }

    void prepare(String issuer, JWKSource<SecurityContext> keys) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                AUDIENCE, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * Verifies a token.
     *
     * @throws ParseException when it is no token
     * @throws BadJOSEException when it is not a good one
     * @throws JOSEException when the realm's keys can't be had
     */
    Person verify(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet claims = processor.process(token, null);
        Object kind = claims.getClaim("typ");
        if (kind != null && !"Bearer".equals(kind)) {
            throw new BadJWTException("Not an access token");
        }
        return new Person(claims.getSubject(), Organizations.in(claims.getClaim("organization")));
    }
}
