package io.mayfly.foundation.outbox;

import io.mayfly.kernel.SubscriberId;
import java.util.regex.Pattern;

/**
 * Who is told of events outside: an endpoint, a forwarding.
 *
 * @param kind the kind of subscriber, whose feature carries out the deliveries: lower-case letters and hyphens, at most 20
 * @param id the identity that its feature gave it
 */
public record Subscriber(String kind, SubscriberId id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,19}");

    public Subscriber {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("No kind of subscriber: " + kind);
        }
    }
}
