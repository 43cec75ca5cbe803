package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.audit.AddressNames;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** The names of addresses, for the audit log. */
final class LiveNames implements AddressNames {
    private final TempAddresses addresses;
    private final Clock clock;

    LiveNames(TempAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Map<AddressId, String> of(TenantId tenant, Collection<AddressId> ids) {
        return addresses.names(tenant, ids, clock.instant());
    }
}
