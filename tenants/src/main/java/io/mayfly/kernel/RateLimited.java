package io.mayfly.kernel;

import java.time.Duration;

/** A limit is used up for now; says how far it reaches, and when the same call can succeed. */
public abstract class RateLimited extends Refusal {
    private final transient RateLimit limit;
    private final Duration retryAfter;

    protected RateLimited(String type, String detail, RateLimit limit, Duration retryAfter, Object... parameters) {
        super(Kind.TOO_MANY, type, detail, parameters);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    public final RateLimit limit() {
        return limit;
    }

    /** After which time the same call can succeed, if nothing else happens. */
    public final Duration retryAfter() {
        return retryAfter;
    }
}
