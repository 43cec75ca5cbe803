package io.mayfly.mail.tempaddress.limits;

import io.mayfly.kernel.RateLimited;
import java.time.Duration;

/** The member has made or holds as many addresses as its plan allows. */
public final class QuotaExceeded extends RateLimited {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final transient Usage usage;
    private final String reason;

    private QuotaExceeded(Usage usage, Duration retryAfter, Words words) {
        super("quota-exceeded", words.detail, usage.rateLimit(), retryAfter, words.parameters);
        this.usage = usage;
        this.reason = words.reason;
    }

    /** What is said, and by which name others translate it. */
    private record Words(String reason, String detail, Object... parameters) {}

    static QuotaExceeded withinHour(Usage usage) {
        long minutes = Math.max(1, usage.reset().toMinutes());
        return new QuotaExceeded(
                usage,
                usage.reset(),
                new Words(
                        "quota-exceeded-within-hour",
                        "You have made " + usage.newPerHour()
                                + " addresses within an hour, which is your limit; try again in " + minutes
                                + " minutes",
                        usage.newPerHour(),
                        minutes));
    }

    static QuotaExceeded atOnce(Usage usage) {
        return new QuotaExceeded(
                usage,
                SOON,
                new Words(
                        "quota-exceeded-at-once",
                        "You have " + usage.liveAddresses() + " live addresses, which is your limit; delete one first",
                        usage.liveAddresses()));
    }

    public Usage usage() {
        return usage;
    }

    @Override
    public String reason() {
        return reason;
    }
}
