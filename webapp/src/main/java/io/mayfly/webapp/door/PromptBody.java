package io.mayfly.webapp.door;

import io.mayfly.webapp.composition.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Reads what a request brings before anything else is done with it, since a thread waits for each of its bytes, and there
 * are few of these: who takes too long over it is left, and few are waited for at once, fewer still for one client.
 */
public class PromptBody extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** More than any of our doors takes in one piece; what is longer is read on by whom it is for, who refuses it. */
    private static final int MOST = 1 << 20;

    /** Methods whose body nobody here reads. */
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int AT_ONCE = 100;
    private static final int OF_ONE_CLIENT = 16;

    @Inject
    private transient Settings settings;

    private final transient BodyReaders readers = new BodyReaders(AT_ONCE, OF_ONE_CLIENT);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() == 0 || !bringsSomething(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (readers.read(request.getInputStream(), client(request), request.getContentLengthLong(), MOST)) {
            case BodyReaders.Read read -> chain.doFilter(new ReadRequest(request, read.bytes()), response);
            case BodyReaders.TooSlow slow -> {
                response.setHeader("Connection", "close");
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
            case BodyReaders.TooMany many -> {
                response.setHeader("Connection", "close");
                response.setHeader("Retry-After", "5");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    /** Each request of a proxy's is a client of its own: a proxy speaks for many, and waits for them itself. */
    private String client(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return settings.trustedProxies().contains(peer) ? RequestId.of(request) : peer;
    }

    private static boolean bringsSomething(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader("Transfer-Encoding") != null
                || mayBringUnannounced(request);
    }

    /** In HTTP/2 a body ends with its stream, and needs no field that announces it (RFC 9113 §8.1.1). */
    private static boolean mayBringUnannounced(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/2") && !BODILESS.contains(request.getMethod());
    }
}
