package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** How often mail was refused, by address and reason; it goes when the address's row does. */
public interface RefusedMails {
    /** Adds to what is there; nothing when the tenant has no such address any more. */
    void add(RefusedMail refused);

    /** One for each reason that there was, the latest first. */
    List<RefusedMail> of(TenantId tenant, AddressId address);
}
