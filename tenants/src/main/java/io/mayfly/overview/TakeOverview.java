package io.mayfly.overview;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.overview.ArrivalTally.Whose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sums up how a tenant's mail is flowing, as far as the caller's reach goes. */
public final class TakeOverview {
    /** What figures are about, and what they are compared with: as much time, before that. */
    static final Duration DAY = Duration.ofHours(24);

    private static final int HOURS = 24;

    private final Transactions transactions;
    private final AddressTally addresses;
    private final ArrivalTally arrivals;
    private final Clock clock;

    public TakeOverview(Transactions transactions, AddressTally addresses, ArrivalTally arrivals, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * The figures.
     *
     * @param live addresses, active and paused ones
     * @param received messages of the last 24 hours
     * @param expired addresses whose lease ended in that time
     * @param deleted addresses that were deleted in that time
     * @param perHour how many messages came in each of the last 24 hours by the clock, oldest first; hours without one
     *     left out
     * @param lastMinute how many came in each of the last 60 seconds, likewise
     */
    public record Overview(
            Figure live,
            Figure received,
            Figure expired,
            Figure deleted,
            List<HourCount> perHour,
            List<SecondCount> lastMinute) {}

    /**
     * How many there are.
     *
     * @param before how many there were 24 hours ago
     */
    public record Figure(long now, long before) {}

    public Overview take(Caller caller) {
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        Whose whose = new Whose(caller.tenant(), reach);
        Instant now = clock.instant();
        Instant firstHour = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        return transactions.call(caller.tenant(), () -> {
            AddressTally.Figures counted = addresses.of(caller.tenant(), reach, now);
            return new Overview(
                    counted.live(),
                    new Figure(received(whose, now, now), received(whose, now.minus(DAY), now)),
                    counted.expired(),
                    counted.deleted(),
                    arrivals.perHour(whose, firstHour, now),
                    arrivals.perSecond(whose, Span.before(now, Duration.ofMinutes(1))));
        });
    }

    private long received(Whose whose, Instant upTo, Instant now) {
        return arrivals.count(whose, Span.before(upTo, DAY), now);
    }
}
