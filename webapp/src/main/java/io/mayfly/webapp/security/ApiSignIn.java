package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.Membership;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.composition.CallDeadline;
import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.door.RequestDeadline;
import io.mayfly.webapp.security.ApiCredential.Accepted;
import io.mayfly.webapp.security.ApiCredential.Denied;
import io.mayfly.webapp.security.ApiCredential.Missing;
import io.mayfly.webapp.security.ApiCredential.Operator;
import io.mayfly.webapp.security.ApiCredential.Refused;
import io.mayfly.webapp.security.ApiCredential.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credential of a request to the API: an API key, a token from Keycloak, or under {@code /api/platform} the
 * operator's key. A console session counts for nothing here, so other sites can't make a browser call the API.
 */
@ApplicationScoped
public class ApiSignIn {
    private static final String BEARER = "bearer ";

    @Inject
    private SignInWithApiKey signInWithApiKey;

    @Inject
    private FindMemberships findMemberships;

    @Inject
    private BearerTokens tokens;

    @Inject
    private OperatorKey operatorKey;

    @Inject
    private ClientAddress clientAddress;

    /** What came of the request's credential. Never throws: trouble is an outcome too. */
    @SuppressWarnings("checkstyle:illegalcatch") // the door that turns failures into problems comes only after sign-in
    public ApiCredential check(HttpServletRequest request) {
        try (CallDeadline.Binding binding = RequestDeadline.of(request).bind()) {
            return Door.of(request) == Door.PLATFORM ? operator(request) : member(request);
        } catch (Refusal refusal) {
            return new Denied(refusal);
        } catch (RuntimeException e) {
            return new Unchecked(e);
        }
    }

    private ApiCredential operator(HttpServletRequest request) {
        @Nullable String key = request.getHeader("X-Operator-Key");
        if (key == null) {
            return new Missing("Send the operator's key as X-Operator-Key");
        }
        return operatorKey.is(key)
                ? new Operator(Actor.operator(clientAddress.of(request)))
                : new Refused("The operator's key is another one");
    }

    private ApiCredential member(HttpServletRequest request) {
        @Nullable String key = request.getHeader("X-Api-Key");
        if (key != null) {
            return signInWithApiKey
                    .signIn(key.strip(), clientAddress.of(request))
                    .<ApiCredential>map(Accepted::new)
                    .orElseGet(() -> new Refused("The API key is unknown, expired or revoked"));
        }
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return person(authorization.substring(BEARER.length()).strip(), request);
        }
        return new Missing("Send an API key as X-Api-Key, or a token from Keycloak as Authorization: Bearer");
    }

    private ApiCredential person(String token, HttpServletRequest request) {
        try {
            BearerTokens.Person person = tokens.verify(token);
            List<Membership> memberships = findMemberships.of(person.subject(), person.organizations());
            Membership one = ChosenTenant.of(memberships, request.getHeader("Mayfly-Tenant"));
            return new Accepted(one.caller(clientAddress.of(request)));
        } catch (BadJOSEException | ParseException e) {
            return new Refused("The token is malformed, expired, or not issued for this API; sign in again");
        } catch (JOSEException e) {
            return new Unchecked(new KeycloakUnreachable(e));
        }
    }
}
