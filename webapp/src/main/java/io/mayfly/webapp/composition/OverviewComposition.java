package io.mayfly.webapp.composition;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.overview.OverviewWiring;
import io.mayfly.overview.TakeOverview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How mail is flowing. */
@ApplicationScoped
class OverviewComposition {
    @Produces
    @Singleton
    OverviewWiring overviewWiring(Foundation foundation, TempAddressWiring tempAddress) {
        return new OverviewWiring(foundation, tempAddress);
    }

    @Produces
    TakeOverview takeOverview(OverviewWiring overview) {
        return overview.takeOverview();
    }
}
