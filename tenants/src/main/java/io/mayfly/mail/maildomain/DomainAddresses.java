package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** The port to the addresses on a domain. The methods join the running transaction. */
public interface DomainAddresses {
    /** How many live at the instant. */
    int countLive(TenantId tenant, DomainId domain, Instant now);

    /**
     * Has all of them end: their leases are over from now on, so that they are swept with their keys and messages. What is left of
     * the domain's postmaster and abuse desk is taken away, so that the next holder of the domain has its own.
     *
     * @return how many lived until now
     */
    int endAll(TenantId tenant, DomainId domain, Actor actor, Instant now);
}
