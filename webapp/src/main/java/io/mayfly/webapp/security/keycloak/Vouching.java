package io.mayfly.webapp.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether Keycloak still vouches for who stands behind a credential; every door asks here. It remembers the answers to
 * the questions asked last, each for as long as {@link Bound} says. Only credentials that have proved good are asked
 * about, so that strangers can't fill it or have Keycloak asked.
 */
@ApplicationScoped
public class Vouching {
    private static final int MOST = 10_000;

    private final Map<Question, Affirmed> answers = new LeastRecentlyAsked();

    @Inject
    private Directory directory;

    @Inject
    private Bound bound;

    @Inject
    private Clock clock;

    /** As the container makes it. */
    @SuppressWarnings("NullAway.Init")
    Vouching() {}

    Vouching(Directory directory, Bound bound, Clock clock) {
        this.directory = directory;
        this.bound = bound;
        this.clock = clock;
    }

    /** @throws KeycloakUnreachable when it doesn't answer, and has not said yes lately enough */
    public boolean covers(Question question) {
        Affirmed affirmed;
        synchronized (answers) {
            affirmed = answers.computeIfAbsent(question, unknown -> new Affirmed(bound, clock));
        }
        return affirmed.holds(() -> directory.affirms(question));
    }

    /** Forgets what has not been asked for the longest time. */
    private static final class LeastRecentlyAsked extends LinkedHashMap<Question, Affirmed> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyAsked() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Affirmed> eldest) {
            return size() > MOST;
        }
    }
}
