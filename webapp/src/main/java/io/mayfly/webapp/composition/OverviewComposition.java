package io.mayfly.webapp.composition;

import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.overview.BrowseArrivals;
import io.mayfly.overview.CountArrivals;
import io.mayfly.overview.ListConcerns;
import io.mayfly.overview.ShowFirstSteps;
import io.mayfly.overview.TakeOverview;
import io.mayfly.overview.persistence.OverviewWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How mail is flowing, what needs people, and how an organisation begins. */
@ApplicationScoped
class OverviewComposition {
    @Produces
    @Singleton
    OverviewWiring overviewWiring(
            Foundation foundation,
            MemberWiring member,
            ApiKeyWiring apiKey,
            MailDomainWiring mailDomain,
            TempAddressWiring tempAddress) {
        return new OverviewWiring(foundation, member, apiKey, mailDomain, tempAddress);
    }

    @Produces
    TakeOverview takeOverview(OverviewWiring overview) {
        return overview.takeOverview();
    }

    @Produces
    ListConcerns listConcerns(OverviewWiring overview) {
        return overview.listConcerns();
    }

    @Produces
    ShowFirstSteps showFirstSteps(OverviewWiring overview) {
        return overview.showFirstSteps();
    }

    @Produces
    BrowseArrivals browseArrivals(OverviewWiring overview) {
        return overview.browseArrivals();
    }

    @Produces
    CountArrivals countArrivals(OverviewWiring overview) {
        return overview.countArrivals();
    }
}
