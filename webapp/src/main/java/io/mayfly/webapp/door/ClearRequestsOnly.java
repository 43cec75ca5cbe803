package io.mayfly.webapp.door;

import jakarta.activation.MimeType;
import jakarta.activation.MimeTypeParseException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests that can be read in two ways, before anything is looked up by them, and those that ask to be
 * echoed (TRACE, RFC 9110 §9.3.8).
 */
public class ClearRequestsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isUnclear(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getMethod().equals("TRACE")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnclear(HttpServletRequest request) {
        return Door.of(request) == Door.UNCLEAR
                || !QueryText.isClear(request.getQueryString())
                || !isMediaType(request.getContentType());
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
