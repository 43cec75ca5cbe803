package io.mayfly.overview;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sums up how a tenant's mail is flowing. */
public final class TakeOverview {
    private static final int HOURS = 24;

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Events events;
    private final Clock clock;

    public TakeOverview(Transactions transactions, TempAddresses addresses, Events events, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The figures.
     *
     * @param liveAddresses active and paused ones
     * @param received how many messages came in each of the last 24 hours, oldest first; hours without one left out
     * @param ended how many addresses expired or were deleted in each of these hours, likewise
     */
    public record Overview(int liveAddresses, List<HourCount> received, List<HourCount> ended) {}

    public Overview take(Caller caller) {
        caller.require(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        AddressFilter live = new AddressFilter(
                Optional.empty(),
                Set.of(),
                Set.of(TempAddress.State.ACTIVE, TempAddress.State.PAUSED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return transactions.call(
                caller.tenant(),
                () -> new Overview(
                        addresses.count(caller.tenant(), live, now),
                        events.perHour(caller.tenant(), EventType.MESSAGE_RECEIVED, since),
                        events.perHour(caller.tenant(), EventType.ADDRESS_ENDED, since)));
    }
}
