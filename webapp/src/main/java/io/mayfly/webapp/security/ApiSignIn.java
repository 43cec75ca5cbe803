package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import io.mayfly.account.apikey.KeyUses;
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.KeyHolder;
import io.mayfly.account.signin.Membership;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Invalid;
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
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import io.mayfly.webapp.security.keycloak.Question;
import io.mayfly.webapp.security.keycloak.Vouching;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks the credential of a request to the API: an API key, a token from Keycloak, or under {@code /api/platform} the
 * operator's key. A console session counts for nothing here, so other sites can't make a browser call the API. Whether
 * Keycloak still lets in who stands behind a key or token is asked last, of those that are good here.
 */
@ApplicationScoped
public class ApiSignIn {
    @Inject
    private SignInWithApiKey signInWithApiKey;

    @Inject
    private KeyUses keyUses;

    @Inject
    private Clock clock;

    @Inject
    private FindMemberships findMemberships;

    @Inject
    private BearerTokens tokens;

    @Inject
    private Vouching vouching;

    @Inject
    private OperatorKey operatorKey;

    @Inject
    private ClientAddress clientAddress;

    /** As the container makes it. */
    ApiSignIn() {}

    /** One that knows keys only. */
    ApiSignIn(
            ClientAddress clientAddress,
            SignInWithApiKey signInWithApiKey,
            Vouching vouching,
            KeyUses keyUses,
            Clock clock) {
        this.clientAddress = clientAddress;
        this.signInWithApiKey = signInWithApiKey;
        this.vouching = vouching;
        this.keyUses = keyUses;
        this.clock = clock;
    }

    /** What came of the request's credential. Never throws: trouble is an outcome too. */
    public ApiCredential check(HttpServletRequest request) {
        try (CallDeadline.Binding binding = RequestDeadline.of(request).bind()) {
            return checking(request).get();
        }
    }

    /** Checks the request's credential each time it is asked, also when the request itself is long over. */
    public Supplier<ApiCredential> checking(HttpServletRequest request) {
        PresentedCredential presented = PresentedCredential.of(request, clientAddress.of(request));
        return Door.of(request) == Door.PLATFORM
                ? () -> outcome(() -> operator(presented))
                : () -> outcome(() -> member(presented));
    }

    /**
     * Whether Keycloak still vouches for who was accepted, as of less than a minute ago. Cheap enough to be asked every
     * few seconds while something long is under way.
     */
    public boolean isStillVouchedFor(ApiCredential.Accepted accepted) {
        try {
            return vouching.covers(accepted.vouchedBy());
        } catch (KeycloakUnreachable e) {
            return false;
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // the door that turns failures into problems comes only after sign-in
    private static ApiCredential outcome(Supplier<ApiCredential> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            return new Denied(refusal);
        } catch (RuntimeException e) {
            return new Unchecked(e);
        }
    }

    private ApiCredential operator(PresentedCredential presented) {
        if (presented.operatorKey().isEmpty()) {
            return new Missing("Send the operator's key as X-Operator-Key");
        }
        if (presented.tenant().isPresent()) {
            throw new Invalid(PresentedCredential.TENANT, "The operator speaks for no tenant; leave this header out");
        }
        return operatorKey.is(presented.operatorKey().get())
                ? new Operator(Actor.operator(presented.sourceIp()))
                : new Refused("The operator's key is another one");
    }

    private ApiCredential member(PresentedCredential presented) {
        if (presented.apiKey().isPresent()) {
            return signInWithApiKey
                    .signIn(presented.apiKey().get(), presented.tenant(), presented.sourceIp())
                    .map(this::keyHolder)
                    .orElseGet(() -> new Refused("The API key is unknown, expired or revoked"));
        }
        return presented
                .token()
                .map(token -> person(token, presented))
                .orElseGet(() ->
                        new Missing("Send an API key as X-Api-Key, or a token from Keycloak as Authorization: Bearer"));
    }

    private ApiCredential keyHolder(KeyHolder holder) {
        ApiCredential outcome = vouchedFor(
                new Accepted(holder.caller(), new Question.Person(holder.subject())),
                "The person behind this API key may not sign in any more");
        if (outcome instanceof Accepted) {
            keyUses.note(holder.caller().tenant(), holder.key(), clock.instant());
        }
        return outcome;
    }

    private ApiCredential vouchedFor(Accepted good, String otherwise) {
        return vouching.covers(good.vouchedBy()) ? good : new Refused(otherwise);
    }

    private ApiCredential person(String token, PresentedCredential presented) {
        try {
            BearerTokens.Person person = tokens.verify(token);
            List<Membership> memberships = findMemberships.of(person.subject(), person.organizations());
            Membership one = ChosenTenant.of(memberships, presented.tenant());
            return vouchedFor(
                    new Accepted(one.caller(presented.sourceIp()), new Question.Token(token)),
                    "The token's session has ended, or its person may not sign in any more; sign in again");
        } catch (BadJOSEException | ParseException e) {
            return new Refused("The token is malformed, expired, or not issued for this API; sign in again");
        } catch (RateLimitReachedException e) {
            return new Refused("The token is signed with a key that Keycloak had not published a moment ago");
        } catch (JOSEException e) {
            return new Unchecked(new KeycloakUnreachable(e));
        }
    }
}
