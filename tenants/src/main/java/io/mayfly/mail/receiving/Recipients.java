package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Reads about recipients over all tenants, in as few statements as can be; asked across tenants only. */
public interface Recipients {
    /** The temp address on a verified domain, with its tenant and wrapped key. */
    Optional<Recipient> find(EmailAddress address);

    /**
     * Counts one more message, unless the address can't take it any more at the instant, or its lease was given another
     * end since the recipient was found: the content would be kept until the old one only.
     *
     * @return whether it could
     */
    boolean countMessage(Recipient recipient, Instant now);
}
