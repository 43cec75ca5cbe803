package io.mayfly.mail.receiving;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How often mail was refused, by address and reason; it goes when the address's row does. */
public interface RefusedMails {
    /** Adds to what is there; nothing when the tenant has no such address any more. */
    void add(RefusedMail refused);

    /** One for each reason that there was, the latest first. */
    List<RefusedMail> of(TenantId tenant, AddressId address);

    /** To how many of the tenant's addresses within reach mail was refused after the instant, by cause. */
    Map<RefusedMail.Cause, Integer> addressesSince(TenantId tenant, AddressReach reach, Instant after);
}
