package io.mayfly.webapp.door;

import jakarta.activation.MimeType;
import jakarta.activation.MimeTypeParseException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests that can be read in two ways, before anything is looked up by them, those that ask to be echoed
 * (TRACE, RFC 9110 §9.3.8), and the beginning of HTTP/2 (PRI, RFC 9113 §3.4), which isn't spoken here.
 */
public class ClearRequestsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> REFUSED = Set.of("TRACE", "PRI");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isUnclear(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (REFUSED.contains(request.getMethod())) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnclear(HttpServletRequest request) {
        return Door.of(request) == Door.UNCLEAR
                || hasPathParameters(request)
                || !QueryText.isClear(request.getQueryString())
                || !isMediaType(request.getContentType());
    }

    /** The container would take a session's id from one, and a link from elsewhere put a person into somebody's session. */
    private static boolean hasPathParameters(HttpServletRequest request) {
        return request.isRequestedSessionIdFromURL() || request.getRequestURI().indexOf(';') >= 0;
    }

    /** JAX-RS would answer a type that it can't read by itself, without a word. */
    private static boolean isMediaType(@Nullable String type) {
        try {
            return type == null || !new MimeType(type).getBaseType().isEmpty();
        } catch (MimeTypeParseException e) {
            return false;
        }
    }
}
