package io.mayfly.overview.persistence;

import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.overview.AddressTally;
import io.mayfly.overview.ArrivalTally;
import io.mayfly.overview.BrowseArrivals;
import io.mayfly.overview.CountArrivals;
import io.mayfly.overview.ListConcerns;
import io.mayfly.overview.ReachedArrivals;
import io.mayfly.overview.ShowFirstSteps;
import io.mayfly.overview.TakeOverview;

/** The overview over the features that it sums up; it keeps nothing of its own but what it has counted. */
public final class OverviewWiring {
    private final Foundation foundation;
    private final Members members;
    private final ApiKeys keys;
    private final MailDomains domains;
    private final TempAddresses addresses;
    private final ArrivalTally arrivals;
    private final AddressTally counted;
    private final ReachedArrivals reached;

    public OverviewWiring(
            Foundation foundation,
            MemberWiring member,
            ApiKeyWiring apiKey,
            MailDomainWiring mailDomain,
            TempAddressWiring tempAddress) {
        this.foundation = foundation;
        this.members = member.members();
        this.keys = apiKey.keys();
        this.domains = mailDomain.domains();
        this.addresses = tempAddress.addresses();
        this.reached = new SqlReachedArrivals(foundation.entities());
        this.arrivals = new ArrivalTally(foundation.events(), reached);
        this.counted = new AddressTally(addresses);
    }

    public TakeOverview takeOverview() {
        return new TakeOverview(foundation.transactions(), counted, arrivals, foundation.clock());
    }

    public ListConcerns listConcerns() {
        return new ListConcerns(
                foundation.transactions(),
                new ListConcerns.Sources(
                        new OrganisationWiring(foundation).tenants(),
                        domains,
                        addresses,
                        ReceivingWiring.refusedMails(foundation),
                        keys),
                foundation.clock());
    }

    public ShowFirstSteps showFirstSteps() {
        return new ShowFirstSteps(
                foundation.transactions(), new ShowFirstSteps.Grounds(domains, addresses, keys, members));
    }

    public BrowseArrivals browseArrivals() {
        return new BrowseArrivals(
                foundation.transactions(), foundation.events(), reached, addresses, foundation.clock());
    }

    public CountArrivals countArrivals() {
        return new CountArrivals(foundation.transactions(), arrivals, foundation.clock());
    }
}
