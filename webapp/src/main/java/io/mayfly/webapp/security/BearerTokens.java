package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.keycloak.Realm;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Keycloak's access tokens: signed and issued by the realm for this API's audience, not expired. Asks Keycloak
 * nothing, so that a forged token costs it nothing.
 */
@ApplicationScoped
class BearerTokens {
    @Inject
    private Realm realm;

    private @Nullable DefaultJWTProcessor<SecurityContext> processor;

    /** As the container makes it. */
    @SuppressWarnings("NullAway.Init")
    BearerTokens() {}

    BearerTokens(Realm realm) {
        this.realm = realm;
        prepare();
    }

    /** Whom a token speaks of: Keycloak's subject, and the aliases of the organizations it vouches for. */
    record Person(String subject, List<String> organizations) {}

    @PostConstruct
    void prepare() {
        processor = realm.tokensFor(Settings.API_CLIENT, "at+jwt", Set.of("sub", "exp"));
    }

    /**
     * Verifies a token.
     *
     * @throws ParseException when it is no token
     * @throws BadJOSEException when it is not a good one
     * @throws JOSEException when the realm's keys can't be had
     */
    Person verify(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet claims = Objects.requireNonNull(processor).process(token, null);
        Object kind = claims.getClaim("typ");
        if (kind != null && !"Bearer".equals(kind)) {
            throw new BadJWTException("Not an access token");
        }
        return new Person(claims.getSubject(), Organizations.in(claims.getClaim("organization")));
    }
}
