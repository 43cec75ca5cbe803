package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Reminders;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the frame has from all features: what can be found, and what is to be known in time. */
@Dependent
class Reach {
    private final List<Finder> finders;
    private final List<Reminders> reminders;
    private final Clock clock;

    @Inject
    Reach(@Any Instance<Finder> finders, @Any Instance<Reminders> reminders, Clock clock) {
        this.finders =
                finders.stream().sorted(Comparator.comparing(Finder::order)).toList();
        this.reminders = reminders.stream().toList();
        this.clock = clock;
    }

    /** Those who find, in the order in which what they find is shown. */
    List<Finder> finders() {
        return finders;
    }

    List<Reminders.Reminder> reminders(Caller caller, Component speaker) {
        Instant now = clock.instant();
        return reminders.stream()
                .flatMap(one -> one.at(now, caller, speaker).stream())
                .toList();
    }

    Instant now() {
        return clock.instant();
    }
}
