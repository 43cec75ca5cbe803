package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.CallDeadline;
import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.door.RequestDeadline;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who makes a request, each in the way of its door: programs by keys and tokens, people by their session,
 * others not at all. It refuses nobody: what the doors make of it is theirs.
 */
@ApplicationScoped
public class DispatchingMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchingMechanism.class);

    @Inject
    private ApiSignIn apiSignIn;

    @Inject
    private ConsoleSessions sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return switch (Door.of(request)) {
            case API, PLATFORM -> program(request, context);
            case SIGN_IN, CONSOLE -> person(request, response, context);
            case BACK_CHANNEL, PUBLIC, OPERATION, UNCLEAR -> context.doNothing();
        };
    }

    private AuthenticationStatus person(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PersonInSession.ATTRIBUTE) instanceof PersonInSession person)) {
            return context.doNothing();
        }
        try (CallDeadline.Binding binding = RequestDeadline.of(request).bind()) {
            if (sessions.isGood(session, person)) {
                return context.notifyContainerAboutLogin(new CallerPrincipal(person.subject()), Set.of());
            }
            return context.doNothing();
        } catch (KeycloakUnreachable e) {
            LOG.warn("A session can't be checked: {}", e.reason());
            return Door.of(request) == Door.SIGN_IN ? context.doNothing() : down(response);
        }
    }

    private static AuthenticationStatus down(HttpServletResponse response) throws AuthenticationException {
        try {
            SignInPages.answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, SignInPages.DOWN);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus program(HttpServletRequest request, HttpMessageContext context) {
        ApiCredential credential = apiSignIn.check(request);
        request.setAttribute(ApiCredential.ATTRIBUTE, credential);
        return credential instanceof Principal principal
                ? context.notifyContainerAboutLogin(principal, Set.of())
                : context.doNothing();
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return AuthenticationStatus.SUCCESS;
    }
}
