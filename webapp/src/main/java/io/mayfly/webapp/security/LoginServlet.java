package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.FetchMetadata;
import io.mayfly.webapp.security.keycloak.KeycloakProbe;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ends of a sign-in and the way out. {@code /login} sends to Keycloak, {@code /callback} is where it sends
 * people back, {@code /logout} ends both sessions, here and there, {@code /signed-out} says that both have ended,
 * or only the page that leads there.
 */
@WebServlet(
        urlPatterns = {
            "/" + ConsolePaths.LOGIN,
            "/" + ConsolePaths.CALLBACK,
            "/" + ConsolePaths.LOGOUT,
            "/" + ConsolePaths.SIGNED_OUT
        })
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LoginServlet.class);

    @Inject
    private transient CodeFlow flow;

    @Inject
    private transient ConsoleSessions sessions;

    @Inject
    private transient KeycloakProbe keycloak;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath().substring(1)) {
            case ConsolePaths.LOGOUT -> leave(request, response);
            case ConsolePaths.SIGNED_OUT -> tellOfTheEnd(request, response);
            case ConsolePaths.CALLBACK -> complete(request, response);
            default -> begin(request, response);
        }
    }

    /** Whoever follows a link from elsewhere, as in a mail, stays signed in. */
    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (FetchMetadata.isFromElsewhere(request)) {
            response.sendRedirect(home());
        } else {
            logOut(request, response);
        }
    }

    private void tellOfTheEnd(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.told(request.getRequestedSessionId());
        // An open page comes here too when it is only itself that is over.
        String page = request.getUserPrincipal() == null ? SignInPages.SIGNED_OUT : SignInPages.CLOSED;
        SignInPages.answer(response, HttpServletResponse.SC_OK, page);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(home());
        } else if (keycloak.answers()) {
            SignInUnderWay begun = SignInUnderWay.begin(request.getSession(), clock.instant());
            response.sendRedirect(flow.signInPage(begun));
        } else {
            LOG.warn("Nobody can sign in: Keycloak doesn't answer");
            SignInPages.answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, SignInPages.DOWN);
        }
    }

    private void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable HttpSession session = request.getSession(false);
        try {
            CodeFlow.SignedIn signedIn = exchange(request, session);
            request.changeSessionId();
            sessions.begin(request.getSession(), signedIn, clientAddress.of(request));
            response.sendRedirect(home() + WantedView.take(request.getSession()));
        } catch (LostSignIn e) {
            if (request.getUserPrincipal() != null) {
                // By the browser's Back: the sign-in was completed long ago.
                response.sendRedirect(home());
                return;
            }
            LOG.warn("A sign-in came back that nobody has begun, or that has ended: {}", e.getMessage());
            SignInPages.answer(response, HttpServletResponse.SC_BAD_REQUEST, SignInPages.LOST);
        } catch (KeycloakUnreachable e) {
            LOG.warn("A sign-in can't be completed: {}", e.reason());
            SignInPages.answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, SignInPages.DOWN);
        }
    }

    private CodeFlow.SignedIn exchange(HttpServletRequest request, @Nullable HttpSession session) throws LostSignIn {
        @Nullable String code = request.getParameter("code");
        @Nullable String state = request.getParameter("state");
        if (session == null || state == null) {
            throw new LostSignIn("There is no session, or no state");
        }
        SignInUnderWay begun = SignInUnderWay.take(session, state, clock.instant())
                .orElseThrow(() -> new LostSignIn("The state is unknown"));
        if (code == null) {
            throw new LostSignIn("Keycloak has refused it: " + errorCode(request.getParameter("error")));
        }
        return flow.exchange(code, begun);
    }

    /** One of OAuth's own words (RFC 6749 §4.1.2.1), and nothing else that anybody can write into our log. */
    private static String errorCode(@Nullable String error) {
        return error != null && error.matches("[a-z_]{1,40}") ? error : "no known reason";
    }

    /** Under the URL by which the world knows us: what the request calls this host is the client's own word. */
    private String home() {
        return settings.baseUrl() + "/";
    }

    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable HttpSession session = request.getSession(false);
        Optional<String> idToken = Optional.ofNullable(session)
                .map(known -> known.getAttribute(PersonInSession.ATTRIBUTE))
                .filter(PersonInSession.class::isInstance)
                .flatMap(person -> ((PersonInSession) person).idToken());
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(idToken.map(flow::signOutPage).orElse(home()));
    }
}
