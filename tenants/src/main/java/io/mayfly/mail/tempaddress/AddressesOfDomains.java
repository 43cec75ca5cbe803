package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.DomainAddresses;
import java.time.Instant;

/** Temp addresses as what lives on mail domains. */
public final class AddressesOfDomains implements DomainAddresses {
    private final TempAddresses addresses;
    private final AddressEnding ending;

    public AddressesOfDomains(TempAddresses addresses, AddressEnding ending) {
        this.addresses = addresses;
        this.ending = ending;
    }

    @Override
    public int countLive(TenantId tenant, DomainId domain, Instant now) {
        return addresses.liveOn(tenant, domain, now);
    }

    /** There may be thousands with messages, which the sweeper destroys in its portions: more than fits in one call. */
    @Override
    public int endAll(TenantId tenant, DomainId domain, Actor actor, Instant now) {
        int roles = addresses.rolesOn(tenant, domain).stream()
                .mapToInt(role -> takeAway(role, actor, now))
                .sum();
        return roles + addresses.endLeasesOn(tenant, domain, now);
    }

    private int takeAway(TempAddress role, Actor actor, Instant now) {
        boolean lived = role.isLiveAt(now);
        if (role.endedAt().isEmpty()) {
            ending.end(role, TempAddress.State.DELETED, actor);
        }
        addresses.remove(role);
        return lived ? 1 : 0;
    }
}
