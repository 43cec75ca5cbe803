package io.mayfly.webapp.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.mayfly.webapp.door.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The view that was asked for before the sign-in, and is gone to after it. */
final class WantedView {
    /** Where Vaadin's access control notes it too, when it is the first to find that nobody is signed in. */
    private static final String ATTRIBUTE = NavigationAccessControl.SESSION_STORED_REDIRECT;

    /** More than any view's address has: it is kept for each who asks, whether they sign in or not. */
    private static final int LONGEST = 1000;

    private WantedView() {}

    /** Notes what the request asks for, as it was sent. */
    static void note(HttpServletRequest request) {
        String target = Door.target(request);
        request.getSession().setAttribute(ATTRIBUTE, target.length() > LONGEST ? "" : target);
    }

    /** A path within this application, encoded: never another host's. Empty when nothing is noted that could be one. */
    static String take(HttpSession session) {
        @Nullable Object wanted = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        String view = wanted instanceof String text ? text : "";
        String path = view.split("\\?", 2)[0];
        if (path.startsWith("/") || path.contains(":") || view.contains("\\")) {
            return "";
        }
        try {
            return new URI(view).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
