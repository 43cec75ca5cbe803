package io.mayfly.webapp.api.http;

import io.mayfly.kernel.RateLimit;
import io.mayfly.kernel.RateLimited;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A limit as header fields: how many there may be, how many are left, seconds until one more is free. */
public final class RateLimits {
    private RateLimits() {}

    public static Map<String, String> of(RateLimit limit) {
        return Map.of(
                "RateLimit-Limit", String.valueOf(limit.limit()),
                "RateLimit-Remaining", String.valueOf(limit.remaining()),
                "RateLimit-Reset", seconds(limit.reset()));
    }

    static Map<String, String> exceeded(RateLimited limited) {
        Map<String, String> headers = new HashMap<>(of(limited.limit()));
        headers.put("Retry-After", seconds(limited.retryAfter()));
        return headers;
    }

    /** Rounded up, so that who waits that long is not refused again. */
    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
