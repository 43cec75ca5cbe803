package io.mayfly.webapp.door;

import io.mayfly.kernel.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives each request an id, which its answer carries and the log speaks of. */
public class RequestId extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String HEADER = "Request-Id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HEADER, of(request));
        chain.doFilter(request, response);
    }

    /** The request's id, given on first asking. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
