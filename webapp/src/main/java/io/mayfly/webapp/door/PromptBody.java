package io.mayfly.webapp.door;

import io.mayfly.webapp.composition.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads what a request brings before anything else is done with it, since a thread waits for each of its bytes, and there
 * are few of these: who takes too long over it is left, and few are waited for at once, fewer still for one client. What is
 * more than its door takes from anybody is not read: an open page could have the server do work of seconds in one request.
 */
public class PromptBody extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** More than any of our doors takes in one piece; what is longer is read on by whom it is for, who refuses it. */
    private static final int MOST = 1 << 20;

    private static final int AT_ONCE = 100;
    private static final int OF_ONE_CLIENT = 16;

    @Inject
    private transient Settings settings;

    private final transient BodyReaders readers = new BodyReaders(AT_ONCE, OF_ONE_CLIENT);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked && offersUpgrade(request)) {
            leave(response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (length > Door.of(request).longestBody()) {
            leave(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length > 0 || chunked) {
            read(request, response, chain);
        } else {
            chain.doFilter(offersUpgrade(request) ? new ReadRequest(request, new byte[0], true) : request, response);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        int longest = Door.of(request).longestBody();
        int most = Math.min(MOST, longest);
        switch (readers.read(request.getInputStream(), client(request), length, most)) {
            case BodyReaders.Read(byte[] bytes)
            when bytes.length == longest && length < 0 ->
                leave(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            case BodyReaders.Read(byte[] bytes) ->
                chain.doFilter(new ReadRequest(request, bytes, bytes.length == length), response);
            case BodyReaders.TooSlow slow -> leave(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
            case BodyReaders.TooMany many -> {
                response.setHeader("Retry-After", "5");
                leave(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private static void leave(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }

    /**
     * As Java's own client does with HTTP/2 (RFC 9110 §7.8), though nothing is taken up here. The container then takes all
     * that follows for the body, chunks with their sizes, and never tells its end.
     */
    private static boolean offersUpgrade(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null;
    }

    /** Each request of a proxy's is a client of its own: a proxy speaks for many, and waits for them itself. */
    private String client(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return settings.trustedProxies().contains(peer) ? RequestId.of(request) : peer;
    }
}
