package io.mayfly.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions that nobody has signed in to so far: of those who are at Keycloak to do so, and of whoever asks for the
 * sign-in and never comes back. Each takes some 2 kB until it ends by itself; of too many the oldest ends before.
 */
@ApplicationScoped
class UnclaimedSessions {
    static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(UnclaimedSessions.class);

    private final Map<String, HttpSession> byId = new LinkedHashMap<>();

    void add(HttpSession session) {
        putting(session).ifPresent(UnclaimedSessions::end);
    }

    private synchronized Optional<HttpSession> putting(HttpSession session) {
        byId.put(session.getId(), session);
        Iterator<HttpSession> oldest = byId.values().iterator();
        if (byId.size() <= MOST) {
            return Optional.empty();
        }
        HttpSession eldest = oldest.next();
        oldest.remove();
        return Optional.of(eldest);
    }

    /** Forgets one that has ended, or is somebody's from now on. */
    synchronized void remove(String id) {
        byId.remove(id);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("The session had ended already", e);
        }
    }
}
