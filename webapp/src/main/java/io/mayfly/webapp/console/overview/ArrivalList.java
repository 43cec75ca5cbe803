package io.mayfly.webapp.console.overview;

import io.mayfly.overview.Arrival;
import io.mayfly.overview.BrowseArrivals;
import io.mayfly.overview.CountArrivals;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What came in for the person's organisation, as a list shows it. */
@Dependent
class ArrivalList {
    @Inject
    private BrowseArrivals browseArrivals;

    @Inject
    private CountArrivals countArrivals;

    @Inject
    private SignedInPerson person;

    List<Arrival> slice(int offset, int limit) {
        return browseArrivals.slice(person.caller(), offset, limit);
    }

    int count() {
        return countArrivals.count(person.caller());
    }
}
