package io.mayfly.webapp.observe;

import io.mayfly.webapp.door.Door;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Counts and times each request, also those that are answered later on another thread. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestCount extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Inject
    private transient Metrics metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (!failed && request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Later(() -> count(request, response.getStatus(), start)));
            } else {
                count(request, failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(), start);
            }
        }
    }

    /** Labels come from small sets only, so that clients can't fill the memory with new ones. */
    private void count(HttpServletRequest request, int status, long start) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        metrics.requestAnswered(Door.of(request).label(), method, status, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Waits for the end of an asynchronous request. */
    private record Later(Runnable action) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            action.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // The end follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // The end follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
