package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Workers;
import io.mayfly.webapp.security.keycloak.Affirmed;
import io.mayfly.webapp.security.keycloak.Bound;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's sessions on this node, each of which lives no longer than the session at Keycloak that it is part of.
 * Keycloak is asked about each once in a while, by requests and while its pages lie open without one, and says by
 * itself when a session ends; its pages find out within a second, when they ask what has changed.
 */
@ApplicationScoped
class ConsoleSessions {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSessions.class);

    /** Each has pages of its own, and whoever signs in again and again could fill the memory with them. */
    private static final int MOST_OF_ONE_PERSON = 10;

    private final Map<PersonInSession, HttpSession> open = new ConcurrentHashMap<>();
    private final Unsaid unsaid = new Unsaid();

    @Inject
    private CodeFlow flow;

    @Inject
    private Bound bound;

    @Inject
    private Clock clock;

    @Inject
    private Workers workers;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> sweeps;

    @PostConstruct
    void prepare() {
        long every = bound.sweep().toMillis();
        sweeps = scheduler.scheduleAtFixedRate(
                () -> open.keySet().forEach(person -> workers.execute(() -> sweep(person))),
                every,
                every,
                TimeUnit.MILLISECONDS);
    }

    /** Begins a session of somebody whom Keycloak has signed in just now. */
    void begin(HttpSession session, CodeFlow.SignedIn signedIn, String sourceIp) {
        PersonInSession person = new PersonInSession(signedIn, Affirmed.now(bound, clock), sourceIp);
        if (session.getAttribute(PersonInSession.ATTRIBUTE) instanceof PersonInSession before) {
            forget(before);
        }
        session.setAttribute(PersonInSession.ATTRIBUTE, person);
        open.put(person, session);
        leaveRoom(person);
    }

    /** Of too many sessions of one person, those that were used least lately end. */
    private void leaveRoom(PersonInSession arrived) {
        List<HttpSession> others = open.entrySet().stream()
                .filter(each ->
                        each.getKey() != arrived && each.getKey().subject().equals(arrived.subject()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingLong(ConsoleSessions::lastUse))
                .toList();
        others.stream()
                .limit(Math.max(0, others.size() + 1 - MOST_OF_ONE_PERSON))
                .forEach(this::end);
    }

    private static long lastUse(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException over) {
            return 0;
        }
    }

    /**
     * Whether a session still counts. If it doesn't it has ended by that.
     *
     * @throws KeycloakUnreachable when Keycloak has not said so lately, and doesn't now
     */
    boolean isGood(HttpSession session, PersonInSession person) {
        boolean good = person.standing()
                .map(standing -> standing.holds(() -> renewed(person)))
                .orElse(false);
        if (!good) {
            end(session);
        }
        return good;
    }

    private CompletableFuture<Boolean> renewed(PersonInSession person) {
        return flow.renew(person.refreshToken().orElseThrow()).thenApply(word -> {
            word.ifPresent(person::renew);
            return word.isPresent();
        });
    }

    private void sweep(PersonInSession person) {
        @Nullable HttpSession session = open.get(person);
        if (session != null) {
            try {
                isGood(session, person);
            } catch (KeycloakUnreachable e) {
                // Requests hear of it; the session goes on when Keycloak vouches for it again.
                LOG.debug("A session can't be checked: {}", e.reason());
            }
        }
    }

    /** Ends those that Keycloak says have ended there, and tells how many these were. */
    int end(Predicate<PersonInSession> ended) {
        Map<PersonInSession, HttpSession> these = new ConcurrentHashMap<>(open);
        these.keySet().removeIf(ended.negate());
        these.values().forEach(this::end);
        return these.size();
    }

    private void end(HttpSession session) {
        try {
            unsaid.add(session.getId());
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("The session had ended already", e);
        }
    }

    /** Whether a session was ended by Keycloak's word and its browser hasn't been told so. */
    boolean isToBeTold(@Nullable String sessionId) {
        return sessionId != null && unsaid.has(sessionId);
    }

    /** Notes that a browser has been told that its session is over. */
    void told(@Nullable String sessionId) {
        if (sessionId != null) {
            unsaid.remove(sessionId);
        }
    }

    /** Forgets a session that has ended, for whichever reason. */
    void forget(PersonInSession person) {
        open.remove(person);
    }

    @PreDestroy
    void stop() {
        if (sweeps != null) {
            sweeps.cancel(true);
        }
    }
}
