package io.mayfly.webapp.door;

import io.mayfly.webapp.composition.CallDeadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Has each request done with the database in time. The descriptor places it before the filters that are declared by
 * annotation, since some of them ask the database; the sign-in, which comes before all filters, counts too.
 */
public class RequestDeadline extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = RequestDeadline.class.getName();

    /** The request's one deadline, which begins to run when it is first asked for. */
    public static CallDeadline of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CallDeadline known) {
            return known;
        }
        CallDeadline deadline = CallDeadline.fromNow();
        request.setAttribute(ATTRIBUTE, deadline);
        return deadline;
    }

    /**
     * Does one of many parts of a long answer with a deadline of its own: how long the client takes to receive the parts
     * before says nothing about the database.
     */
    public static <R> R afresh(Supplier<R> part) {
        try (CallDeadline.Binding binding = CallDeadline.fromNow().bind()) {
            return part.get();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (CallDeadline.Binding binding = of(request).bind()) {
            chain.doFilter(request, response);
        }
    }
}
