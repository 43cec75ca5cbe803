package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.identity.Caller;
import java.time.Duration;
import java.time.Instant;

/** Lets the lease of an address go on, as far as the policy allows. */
public final class ExtendLease {
    private final AddressChanges changes;
    private final ResolvePolicy policy;
    private final Belongings belongings;

    public ExtendLease(AddressChanges changes, ResolvePolicy policy, Belongings belongings) {
        this.changes = changes;
        this.policy = policy;
        this.belongings = belongings;
    }

    /** @throws AddressEnded when it is over already */
    public AddressDetails extend(Caller caller, AddressReference reference, LeaseExtension extension) {
        return changes.apply(caller, reference, "temp-address.extended", (address, now) -> {
            Instant until = extension.from(address.expiresAt());
            Duration longest = policy.of(caller.tenant(), address.domain(), address.purpose())
                    .longestLease();
            Leases.requireWithin("expiresIn", Duration.between(now, until), Duration.ZERO, longest);
            address.extendTo(until, now);
            belongings.keepUntil(caller.tenant(), address.id(), until);
        });
    }
}
