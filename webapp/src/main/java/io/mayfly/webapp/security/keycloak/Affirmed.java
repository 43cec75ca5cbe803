package io.mayfly.webapp.security.keycloak;

import io.mayfly.webapp.composition.CallDeadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that Keycloak has affirmed or denied, and when it was asked. All who want to know at once cause one
 * question, and none while the answer is fresh. While Keycloak doesn't answer, its last yes counts for a bounded time;
 * without one nobody is let in.
 */
public final class Affirmed {
    private final Bound bound;
    private final Clock clock;
    private @Nullable Instant askedAt;
    private boolean affirmed;
    private @Nullable CompletableFuture<Boolean> underWay;

    /** A thing never asked about. */
    public Affirmed(Bound bound, Clock clock) {
        this.bound = bound;
        this.clock = clock;
    }

    /** A thing that Keycloak has said by itself just now. */
    public static Affirmed now(Bound bound, Clock clock) {
        Affirmed affirmed = new Affirmed(bound, clock);
        affirmed.note(true, clock.instant());
        return affirmed;
    }

    /**
     * Whether it holds, by an answer that is fresh.
     *
     * @throws KeycloakUnreachable when there is no answer, and no earlier yes that still counts
     */
    public boolean holds(Supplier<CompletableFuture<Boolean>> question) {
        CompletableFuture<Boolean> answer;
        synchronized (this) {
            if (isYoungerThan(bound.fresh())) {
                return affirmed;
            }
            answer = asked(question);
        }
        try {
            return answer.get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return lastWord(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return lastWord(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lastWord(e);
        }
    }

    private CompletableFuture<Boolean> asked(Supplier<CompletableFuture<Boolean>> question) {
        if (underWay == null || underWay.isDone()) {
            Instant now = clock.instant();
            underWay = question.get().thenApply(answer -> note(answer, now));
        }
        return underWay;
    }

    private synchronized boolean note(boolean answer, Instant asked) {
        affirmed = answer;
        askedAt = asked;
        return answer;
    }

    private synchronized boolean lastWord(Throwable trouble) {
        if (affirmed && isYoungerThan(bound.outage())) {
            return true;
        }
        throw new KeycloakUnreachable(trouble);
    }

    private boolean isYoungerThan(Duration age) {
        return askedAt != null && clock.instant().isBefore(askedAt.plus(age));
    }

    /** A call doesn't wait beyond its own deadline. */
    private static Duration patience() {
        return CallDeadline.left()
                .filter(left -> left.compareTo(KeycloakClient.PATIENCE) < 0)
                .orElse(KeycloakClient.PATIENCE);
    }
}
