package io.mayfly.overview;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Sums up how a tenant's mail is flowing. */
public final class TakeOverview {
    /** What figures are about, and what they are compared with: as much time, before that. */
    static final Duration DAY = Duration.ofHours(24);

    private static final int HOURS = 24;
    private static final AddressFilter LIVE = AddressFilter.inStates(State.ACTIVE, State.PAUSED);
    private static final AddressFilter EXPIRED =
            AddressFilter.inStates(State.EXPIRED).that(Optional.of(Matter.ENDED));
    private static final AddressFilter DELETED =
            AddressFilter.inStates(State.DELETED).that(Optional.of(Matter.ENDED));

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final ArrivalTally arrivals;
    private final Clock clock;

    public TakeOverview(Transactions transactions, TempAddresses addresses, ArrivalTally arrivals, Clock clock) {
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
        return transactions.call(
                tenant,
                () -> new Overview(
                        new Figure(addresses.count(tenant, LIVE, now), addresses.livedAt(tenant, now.minus(DAY))),
                        new Figure(received(tenant, now, now), received(tenant, now.minus(DAY), now)),
                        ended(tenant, EXPIRED, now),
                        ended(tenant, DELETED, now),
                        arrivals.perHour(tenant, firstHour, now),
                        arrivals.perSecond(tenant, Span.before(now, Duration.ofMinutes(1)))));
    }

    private long received(TenantId tenant, Instant upTo, Instant now) {
        return arrivals.count(tenant, Span.before(upTo, DAY), now);
    }

    private Figure ended(TenantId tenant, AddressFilter as, Instant now) {
        return new Figure(addresses.count(tenant, as, now), addresses.count(tenant, as, now.minus(DAY)));
    }
}
