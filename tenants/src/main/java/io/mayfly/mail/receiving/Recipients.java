package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Reads about recipients over all tenants, in as few statements as can be; asked across tenants only. */
public interface Recipients {
    /** The temp address on a verified domain, with its tenant and wrapped key. */
    Optional<Recipient> find(EmailAddress address);

    /** Counts one more message, unless the address can't take it any more at the instant. @return whether it could */
    boolean countMessage(TenantId tenant, AddressId address, Instant now);
}
