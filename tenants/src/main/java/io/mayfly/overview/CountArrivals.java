package io.mayfly.overview;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Counts what mail came in within the last 24 hours. */
public final class CountArrivals {
    private final Transactions transactions;
    private final Events events;
    private final Clock clock;

    public CountArrivals(Transactions transactions, Events events, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public int count(Caller caller) {
        caller.require(Permission.READ_ADDRESSES);
        Span day = Span.before(clock.instant(), TakeOverview.DAY);
        return Math.toIntExact(transactions.call(
                caller.tenant(), () -> events.count(caller.tenant(), EventType.MESSAGE_RECEIVED, day)));
    }
}
