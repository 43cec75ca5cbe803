package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.door.FetchMetadata;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the console: tells whose session has ended, sends who is not signed in to the sign-in, and turns away who is
 * signed in at Keycloak but a member of no organisation here.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ConsoleGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedInPerson person;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    private transient ConsoleSessions sessions;

    @Inject
    private transient RequestsAtOnce requests;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForAPage(request) && sessions.isToBeTold(request.getRequestedSessionId())) {
            response.sendRedirect(settings.baseUrl() + "/" + ConsolePaths.SIGNED_OUT);
            return;
        }
        @Nullable HttpSession session = Door.of(request) == Door.CONSOLE ? request.getSession(false) : null;
        if (session != null && session.getAttribute(PersonInSession.ATTRIBUTE) instanceof PersonInSession somebody) {
            somebody.comesFrom(clientAddress.of(request));
            if (!isOfAPage(request) && person.isStranger()) {
                SignInPages.answer(response, HttpServletResponse.SC_FORBIDDEN, SignInPages.STRANGER);
                return;
            }
            pass(somebody, request, response, chain);
            return;
        } else if (isForAPage(request) && FetchMetadata.isForWindow(request)) {
            // Else the page would be built first, for nobody.
            WantedView.note(request);
            response.sendRedirect(settings.baseUrl() + "/" + ConsolePaths.LOGIN);
            return;
        }
        chain.doFilter(request, response);
    }

    private void pass(
            PersonInSession somebody, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (requests.begin(somebody.subject())) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } finally {
            requests.end(somebody.subject());
        }
    }

    /**
     * An open page asks what has changed. Nobody is looked up for that, which would take the database each time; a stranger's
     * page is told so to begin anew, and the use cases let no stranger in.
     */
    private static boolean isOfAPage(HttpServletRequest request) {
        return request.getMethod().equals("POST") && "uidl".equals(request.getParameter("v-r"));
    }

    /** What a page asks for by script hears of it in the words of Vaadin, or not at all. */
    private static boolean isForAPage(HttpServletRequest request) {
        return Door.of(request) == Door.CONSOLE && FetchMetadata.isForPage(request);
    }
}
