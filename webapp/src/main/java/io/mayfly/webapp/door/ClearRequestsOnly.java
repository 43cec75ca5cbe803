package io.mayfly.webapp.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns away requests that can be read in two ways, before anything is looked up by them, and those that ask to be
 * echoed (TRACE, RFC 9110 §9.3.8).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ClearRequestsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Door.of(request) == Door.UNCLEAR || !QueryText.isClear(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getMethod().equals("TRACE")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
