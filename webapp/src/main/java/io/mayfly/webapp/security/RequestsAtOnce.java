package io.mayfly.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each person's browsers ask of the console at the same time. What belongs to one session is done one after the
 * other, and waits with a thread each, of which there are few for all.
 */
@ApplicationScoped
class RequestsAtOnce {
    /** All pages of a session may ask what has changed while one of them does something long. */
    static final int MOST = 30;

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** Begins one, which {@link #end} ends in any case. @return whether it may be done, or is one too many */
    boolean begin(String subject) {
        return underWay.merge(subject, 1, Integer::sum) <= MOST;
    }

    void end(String subject) {
        underWay.computeIfPresent(subject, (same, count) -> count > 1 ? count - 1 : null);
    }
}
