package io.mayfly.webapp.console.overview;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.overview.Concern;
import io.mayfly.overview.FirstStep;
import io.mayfly.overview.ListConcerns;
import io.mayfly.overview.ShowFirstSteps;
import io.mayfly.overview.TakeOverview;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What the person who is signed in sees first. */
@Dependent
class OverviewUse {
    @Inject
    private TakeOverview takeOverview;

    @Inject
    private ListConcerns listConcerns;

    @Inject
    private ShowFirstSteps showFirstSteps;

    @Inject
    private SignedInPerson person;

    Caller caller() {
        return person.caller();
    }

    Overview figures() {
        return takeOverview.take(person.caller());
    }

    List<Concern> concerns() {
        return listConcerns.of(person.caller());
    }

    List<FirstStep> steps() {
        return showFirstSteps.of(person.caller());
    }
}
