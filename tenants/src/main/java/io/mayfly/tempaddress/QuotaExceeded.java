package io.mayfly.tempaddress;

import io.mayfly.shared.Refusal;
import java.time.Duration;

/** The member has made or holds as many addresses as its plan allows. */
public final class QuotaExceeded extends Refusal {
    private final transient Usage usage;
    private final Duration retryAfter;

    QuotaExceeded(Usage usage, Duration retryAfter, String detail) {
        super(Kind.TOO_MANY, "quota-exceeded", detail);
        this.usage = usage;
        this.retryAfter = retryAfter;
    }

    public Usage usage() {
        return usage;
    }

    /** After which time the same request can succeed, if nothing else happens. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
