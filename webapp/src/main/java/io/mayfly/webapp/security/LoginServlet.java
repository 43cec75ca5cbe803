package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a sign-in and the way out. {@code /login} is the one path that asks for a sign-in, {@code /callback}
 * is where Keycloak sends people back, {@code /logout} ends both sessions, here and at Keycloak.
 */
@WebServlet(urlPatterns = {"/" + ConsolePaths.LOGIN, "/" + ConsolePaths.CALLBACK, "/" + ConsolePaths.LOGOUT})
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where Vaadin's access control notes the view that was asked for before the sign-in. */
    private static final String WANTED_VIEW =
            "com.vaadin.flow.server.auth.NavigationAccessControl.SESSION_STORED_REDIRECT";

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (("/" + ConsolePaths.LOGOUT).equals(request.getServletPath())) {
            logOut(request, response);
        } else if (request.getUserPrincipal() == null) {
            response.sendRedirect(home() + ConsolePaths.LOGIN);
        } else {
            welcome(request, response);
        }
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        if (session.getAttribute(PersonInSession.ATTRIBUTE) == null) {
            request.changeSessionId();
            List<String> organizations =
                    Organizations.in(openId.getAccessToken().getClaims().get("organization"));
            session.setAttribute(
                    PersonInSession.ATTRIBUTE,
                    new PersonInSession(openId.getSubject(), organizations, clientAddress.of(request)));
        }
        response.sendRedirect(home() + wantedView(session));
    }

    /** Under the URL by which the world knows us: what the request calls this host is the client's own word. */
    private String home() {
        return settings.baseUrl() + "/";
    }

    private static String wantedView(HttpSession session) {
        @Nullable Object wanted = session.getAttribute(WANTED_VIEW);
        session.removeAttribute(WANTED_VIEW);
        String view = wanted instanceof String text ? text : "";
        // A path within this application only: never another host's.
        return view.startsWith("/") || view.contains(":") || view.contains("\\") ? "" : view;
    }

    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            // Redirects to Keycloak by itself, after which the response is committed.
            request.logout();
        }
        if (!response.isCommitted()) {
            @Nullable HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(home());
        }
    }
}
