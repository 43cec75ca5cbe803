package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.Door;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each request to the sign-in of its door: programs to keys and tokens, people to OpenID Connect, others to none.
 * Jakarta Security knows one mechanism for an application, so this one stands before the container's own.
 */
@Alternative
@Priority(1000)
@ApplicationScoped
public class DispatchingMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchingMechanism.class);
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign-in · Mayfly</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
            <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 4em auto; padding: 0 1em">
            <h1>%s</h1><p lang="de">%s</p><p><a href="/">Mayfly</a></p></body></html>
            """;
    private static final String DOWN = FRAME.formatted(
            "Signing in is not possible at the moment. Please try again shortly.",
            "Die Anmeldung ist im Moment nicht möglich. Bitte versuchen Sie es gleich noch einmal.");
    private static final String LOST = FRAME.formatted(
            "This sign-in is no longer under way. Please begin again.",
            "Diese Anmeldung läuft nicht mehr. Bitte beginnen Sie von vorn.");

    @Inject
    private BeanManager beans;

    @Inject
    private ApiSignIn apiSignIn;

    @Inject
    private Settings settings;

    @Inject
    private KeycloakProbe keycloak;

    private volatile @Nullable HttpAuthenticationMechanism openId;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return switch (Door.of(request)) {
            case API, PLATFORM -> signInToApi(request, context);
            case SIGN_IN, CONSOLE -> signInWithOpenId(request, response, context);
            case PUBLIC, OPERATION, UNCLEAR -> context.doNothing();
        };
    }

    @SuppressWarnings("checkstyle:illegalcatch") // the container's mechanism throws anything at a callback out of turn
    private AuthenticationStatus signInWithOpenId(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (isAboutToAskKeycloak(request) && !keycloak.answers()) {
            LOG.warn("Nobody can sign in: Keycloak doesn't answer");
            return answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, DOWN);
        }
        try {
            return openId().validateRequest(
                            new PublicRequest(request, settings.baseUrl()),
                            AllOrganizations.widening(response),
                            new AllOrganizations(context));
        } catch (ProcessingException e) {
            LOG.warn("Keycloak can't be reached: {}", e.toString());
            return answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, DOWN);
        } catch (RuntimeException e) {
            LOG.warn("A sign-in came back that nobody has begun, or that has ended: {}", e.toString());
            return answer(response, HttpServletResponse.SC_BAD_REQUEST, LOST);
        }
    }

    private static boolean isAboutToAskKeycloak(HttpServletRequest request) {
        return Door.of(request) == Door.SIGN_IN && !("/" + ConsolePaths.LOGOUT).equals(request.getServletPath());
    }

    private static AuthenticationStatus answer(HttpServletResponse response, int status, String page)
            throws AuthenticationException {
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** Never refuses here: the API answers what came of the credential in its own words. */
    private AuthenticationStatus signInToApi(HttpServletRequest request, HttpMessageContext context) {
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

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        switch (Door.of(request)) {
            case SIGN_IN, CONSOLE -> openId().cleanSubject(request, response, context);
            case API, PLATFORM, PUBLIC, OPERATION, UNCLEAR -> context.cleanClientSubject();
        }
    }

    /** The container's own mechanism, which {@link OpenIdSettings} defines; only its bean's class tells it from this one. */
    private HttpAuthenticationMechanism openId() {
        HttpAuthenticationMechanism found = openId;
        if (found == null) {
            Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                    .filter(candidate -> candidate.getBeanClass() != DispatchingMechanism.class)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("OpenID Connect is not set up"));
            found = (HttpAuthenticationMechanism)
                    beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
            openId = found;
        }
        return found;
    }
}
