package io.mayfly.overview;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.Part;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows members by slice what mail came in within the last 24 hours: when, and to which address within their reach. */
public final class BrowseArrivals {
    private final Transactions transactions;
    private final Events events;
    private final ReachedArrivals reached;
    private final TempAddresses addresses;
    private final Clock clock;

    public BrowseArrivals(
            Transactions transactions, Events events, ReachedArrivals reached, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.reached = reached;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Arrival> slice(Caller caller, int offset, int limit) {
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        return transactions.call(caller.tenant(), () -> {
            Span day = Span.before(now, TakeOverview.DAY);
            List<Event> came = newest(caller.tenant(), reach, day, new Part(offset, limit));
            List<AddressId> ids = came.stream()
                    .flatMap(event -> AddressEvent.addressIn(event).stream())
                    .distinct()
                    .toList();
            Map<AddressId, String> names = addresses.names(caller.tenant(), ids, now);
            return came.stream().flatMap(event -> arrival(event, names)).toList();
        });
    }

    private List<Event> newest(TenantId tenant, AddressReach reach, Span time, Part part) {
        return switch (reach) {
            case AddressReach.Everything all -> events.newest(tenant, EventType.MESSAGE_RECEIVED, time, part);
            case AddressReach.Part some -> reached.newest(tenant, some, time, part);
        };
    }

    private static Stream<Arrival> arrival(Event event, Map<AddressId, String> names) {
        return AddressEvent.addressIn(event).stream()
                .map(address -> new Arrival(
                        event.id(),
                        event.occurredAt(),
                        address,
                        Optional.ofNullable(names.get(address)),
                        AddressEvent.hashIn(event),
                        event.subject().message()));
    }
}
