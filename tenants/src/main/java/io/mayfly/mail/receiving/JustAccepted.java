package io.mayfly.mail.receiving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayfly.foundation.address.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Recipients that were accepted a moment ago, so that the content that comes next doesn't have them read again. What has
 * changed since is found when the mail is counted, but for a tenant that was suspended or a domain that was given up.
 */
public final class JustAccepted {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Cache<EmailAddress, Recipient> accepted =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    void note(EmailAddress address, Recipient recipient) {
        accepted.put(address, recipient);
    }

    void forget(EmailAddress address) {
        accepted.invalidate(address);
    }

    Optional<Recipient> find(EmailAddress address) {
        return Optional.ofNullable(accepted.getIfPresent(address));
    }
}
