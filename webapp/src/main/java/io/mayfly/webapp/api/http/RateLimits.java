package io.mayfly.webapp.api.http;

import io.mayfly.mail.tempaddress.limits.Usage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A member's limit on new addresses as header fields: how many an hour, how many are left, seconds until one more is. */
public final class RateLimits {
    private RateLimits() {}

    public static Map<String, String> of(Usage usage) {
        return Map.of(
                "RateLimit-Limit", String.valueOf(usage.newPerHour()),
                "RateLimit-Remaining", String.valueOf(usage.remaining()),
                "RateLimit-Reset", seconds(usage.reset()));
    }

    static Map<String, String> exceeded(Usage usage, Duration retryAfter) {
        Map<String, String> headers = new HashMap<>(of(usage));
        headers.put("Retry-After", seconds(retryAfter));
        return headers;
    }

    /** Rounded up, so that who waits that long is not refused again. */
    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
