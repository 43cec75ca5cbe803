package io.mayfly.overview;

import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.overview.ArrivalTally.Whose;
import java.time.Clock;
import java.time.Instant;

/** Counts what mail came in within the last 24 hours, at addresses within the caller's reach. */
public final class CountArrivals {
    private final Transactions transactions;
    private final ArrivalTally arrivals;
    private final Clock clock;

    public CountArrivals(Transactions transactions, ArrivalTally arrivals, Clock clock) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    public int count(Caller caller) {
        Whose whose = new Whose(caller.tenant(), caller.reach(Permission.READ_ADDRESSES));
        Instant now = clock.instant();
        return Math.toIntExact(transactions.call(
                caller.tenant(), () -> arrivals.count(whose, Span.before(now, TakeOverview.DAY), now)));
    }
}
