package io.mayfly.mail.tempaddress;

import java.time.Instant;

/** For how long an address is let, and for how many messages at once. */
public record Lease(Instant from, Instant until, int maxMessages) {
    public Lease {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A lease ends after it begins");
        }
    }
}
