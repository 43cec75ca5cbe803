package io.mayfly.overview;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sums up how a tenant's mail is flowing. */
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
        caller.require(Permission.READ_ADDRESSES);
        TenantId tenant = caller.tenant();
        Instant now = clock.instant();
        Instant firstHour = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        return transactions.call(tenant, () -> {
            AddressTally.Figures counted = addresses.of(tenant, now);
            return new Overview(
                    counted.live(),
                    new Figure(received(tenant, now, now), received(tenant, now.minus(DAY), now)),
                    counted.expired(),
                    counted.deleted(),
                    arrivals.perHour(tenant, firstHour, now),
                    arrivals.perSecond(tenant, Span.before(now, Duration.ofMinutes(1))));
        });
    }

    private long received(TenantId tenant, Instant upTo, Instant now) {
        return arrivals.count(tenant, Span.before(upTo, DAY), now);
    }
}
