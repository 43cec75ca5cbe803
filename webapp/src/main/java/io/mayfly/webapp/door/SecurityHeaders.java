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
    public static final String POLICY = "Content-Security-Policy";
    private static final long serialVersionUID = 1L;

    /** What is no page needs nothing, and what is unclear gets nothing. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /**
     * Scripts come from here or carry the page's nonce. Vaadin's client compiles the expressions that the server sends
     * from text, and its components bring styles of their own. There is no form to send anywhere.
     */
    private static final String CONSOLE = "default-src 'none'; script-src 'self'%s 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

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
        response.setHeader(POLICY, policy(door));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (door.isForPrograms() || door == Door.UNCLEAR || door == Door.BACK_CHANNEL) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (settings.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static String policy(Door door) {
        return switch (door) {
            case API, PLATFORM, BACK_CHANNEL, OPERATION, UNCLEAR -> NOTHING;
            case PUBLIC, SIGN_IN -> PLAIN_PAGE;
            case CONSOLE -> CONSOLE.formatted("");
        };
    }

    /** The policy of a page of the console whose own scripts carry a nonce. */
    public static String consoleWith(String nonce) {
        return CONSOLE.formatted(" 'nonce-" + nonce + "'");
    }
}
