package io.mayfly.webapp.console.shell;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.overview.Concern;
import io.mayfly.overview.ListConcerns;
import io.mayfly.webapp.console.component.Finder;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** What the frame has from all features: what can be found, and what needs somebody. */
@Dependent
class Reach {
    private final List<Finder> finders;
    private final ListConcerns listConcerns;

    @Inject
    Reach(@Any Instance<Finder> finders, ListConcerns listConcerns) {
        this.finders =
                finders.stream().sorted(Comparator.comparing(Finder::order)).toList();
        this.listConcerns = listConcerns;
    }

    /** Those who find, in the order in which what they find is shown. */
    List<Finder> finders() {
        return finders;
    }

    List<Concern> concerns(Caller caller) {
        return listConcerns.of(caller);
    }
}
