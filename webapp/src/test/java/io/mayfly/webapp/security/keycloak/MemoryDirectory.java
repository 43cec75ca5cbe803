package io.mayfly.webapp.security.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A directory that a test fills, can take away, and can have answer late. */
public final class MemoryDirectory implements Directory {
    private final Map<Question, Boolean> known = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean reachable = true;
    private CompletableFuture<?> held = CompletableFuture.completedFuture(true);

    /** Asks this directory, and keeps its answers for as long as is usual. */
    public Vouching vouching(Clock clock) {
        return new Vouching(this, new Bound(Duration.ofSeconds(60), Duration.ofMinutes(15)), clock);
    }

    @Override
    public CompletableFuture<Boolean> affirms(Question question) {
        asked.incrementAndGet();
        return reachable
                ? held.thenApply(go -> known.getOrDefault(question, false))
                : CompletableFuture.failedFuture(new KeycloakUnreachable("away"));
    }

    public void letIn(Question question) {
        known.put(question, true);
    }

    public void shutOut(Question question) {
        known.put(question, false);
    }

    public void reachable(boolean now) {
        reachable = now;
    }

    void holdAnswersUntil(CompletableFuture<?> release) {
        held = release;
    }

    int asked() {
        return asked.get();
    }
}
