package io.mayfly.overview;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;

/** The overview over the features that it sums up; it keeps nothing of its own. */
public final class OverviewWiring {
    private final Foundation foundation;
    private final TempAddresses addresses;

    public OverviewWiring(Foundation foundation, TempAddressWiring tempAddress) {
        this.foundation = foundation;
        this.addresses = tempAddress.addresses();
    }

    public TakeOverview takeOverview() {
        return new TakeOverview(foundation.transactions(), addresses, foundation.events(), foundation.clock());
    }
}
