package io.mayfly.webapp.door;

import io.mayfly.webapp.composition.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers what pages of ours may do. Whoever needs another policy for its answer sets it after this. */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What is no page needs nothing, and what is unclear gets nothing. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Vaadin's client starts from inline scripts and builds functions from text; all else comes from here only. */
    private static final String CONSOLE = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Pages of ours without scripts. */
    private static final String PLAIN_PAGE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final transient Settings settings;

    @Inject
    public SecurityHeaders(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Door door = Door.of(request);
        response.setHeader("Content-Security-Policy", policy(door));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (door.isForPrograms() || door == Door.UNCLEAR) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (settings.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static String policy(Door door) {
        return switch (door) {
            case API, PLATFORM, OPERATION, UNCLEAR -> NOTHING;
            case PUBLIC -> PLAIN_PAGE;
            case SIGN_IN, CONSOLE -> CONSOLE;
        };
    }
}
