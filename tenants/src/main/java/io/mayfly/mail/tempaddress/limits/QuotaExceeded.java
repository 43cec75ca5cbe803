package io.mayfly.mail.tempaddress.limits;

import io.mayfly.kernel.Refusal;
import java.time.Duration;

/** The member has made or holds as many addresses as its plan allows. */
public final class QuotaExceeded extends Refusal {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final transient Usage usage;
    private final Duration retryAfter;

    private QuotaExceeded(Usage usage, Duration retryAfter, String detail) {
        super(Kind.TOO_MANY, "quota-exceeded", detail);
        this.usage = usage;
        this.retryAfter = retryAfter;
    }

    static QuotaExceeded withinHour(Usage usage) {
        return new QuotaExceeded(
                usage,
                usage.reset(),
                "You have made " + usage.newPerHour() + " addresses within an hour, which is your limit; try again in "
                        + Math.max(1, usage.reset().toMinutes()) + " minutes");
    }

    static QuotaExceeded atOnce(Usage usage) {
        return new QuotaExceeded(
                usage,
                SOON,
                "You have " + usage.liveAddresses() + " live addresses, which is your limit; delete one first");
    }

    public Usage usage() {
        return usage;
    }

    /** After which time the same request can succeed, if nothing else happens. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
