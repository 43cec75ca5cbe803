package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.keycloak.Realm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies the tokens by which Keycloak tells that a session has ended: OpenID Connect Back-Channel Logout 1.0 §2.6. */
@ApplicationScoped
class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final Map<String, Instant> used = new LinkedHashMap<>();
    private Clock clock;
    private DefaultJWTProcessor<SecurityContext> processor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    LogoutTokens() {}

    @Inject
    LogoutTokens(Realm realm, Settings settings, Clock clock) {
        this(realm, settings.oidc().clientId(), clock);
    }

    LogoutTokens(Realm realm, String clientId, Clock clock) {
        this.clock = clock;
        this.processor = realm.tokensFor(clientId, "logout+jwt", Set.of("iat", "jti"));
    }

    /** What has ended: one session at Keycloak, or all of a person's. */
    record Ended(Optional<String> session, Optional<String> subject) {
        boolean covers(PersonInSession person) {
            return session.map(sid -> sid.equals(person.session()))
                    .or(() -> subject.map(sub -> sub.equals(person.subject())))
                    .orElse(false);
        }
    }

    /**
     * Verifies one, which is then used up.
     *
     * @throws ParseException when it is no token
     * @throws BadJOSEException when it is not a good one
     * @throws JOSEException when the realm's keys can't be had
     */
    Ended verify(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet claims = processor.process(token, null);
        Map<String, Object> events = claims.getJSONObjectClaim("events");
        if (events == null || !(events.get(EVENT) instanceof Map<?, ?>)) {
            throw new BadJWTException("It tells of no logout");
        }
        if (claims.getClaim("nonce") != null) {
            throw new BadJWTException("A logout token has no nonce");
        }
        Ended ended =
                new Ended(Optional.ofNullable(claims.getStringClaim("sid")), Optional.ofNullable(claims.getSubject()));
        if (ended.session().isEmpty() && ended.subject().isEmpty()) {
            throw new BadJWTException("It names neither session nor person");
        }
        useUp(claims.getJWTID(), claims.getIssueTime().toInstant());
        return ended;
    }

    /** Only tokens of the last minutes are taken, so that only their ids need be remembered. */
    private synchronized void useUp(String id, Instant issued) throws BadJWTException {
        Instant now = clock.instant();
        if (issued.isBefore(now.minus(LONGEST)) || issued.isAfter(now.plus(CLOCK_SKEW))) {
            throw new BadJWTException("It was not issued just now");
        }
        used.values().removeIf(before -> before.isBefore(now.minus(LONGEST)));
        if (used.putIfAbsent(id, issued) != null) {
            throw new BadJWTException("It has been used before");
        }
    }
}
