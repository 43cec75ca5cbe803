package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads about recipients over all tenants, in as few statements as can be. */
public interface Recipients {
    /**
     * The temp address on a verified domain, with its tenant and wrapped key, as last committed. Asked outside a
     * transaction or in one across tenants.
     */
    Optional<Recipient> find(EmailAddress address);

    /**
     * Holds addresses until the running transaction ends, those that nobody else holds: none is waited for.
     *
     * @return how those stand that are held
     */
    Map<AddressId, Standing> hold(Collection<AddressId> addresses);

    /**
     * How an address stands that nobody else can change.
     *
     * @param leaseEnd when its lease ends; the beginning of time for one that takes no mail
     * @param room how many more messages it can hold
     */
    record Standing(TenantId tenant, Instant leaseEnd, int room) {}

    /**
     * Counts messages, each address's unless it can't take so many any more at the instant, or its lease was given another
     * end since the recipient was found: the content would be kept until the old one only. Each recipient is named once.
     *
     * @return whether all were counted; if not, others may be, and the running transaction must be taken back
     */
    boolean countAll(List<Arrivals> arrivals, Instant now);

    /** So many messages for a recipient. */
    record Arrivals(Recipient recipient, int messages) {}
}
