package io.mayfly.overview;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.Part;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What mail came in at addresses within reach, by looking at all of it. */
public final class InMemoryReachedArrivals implements ReachedArrivals {
    private static final Part ALL = new Part(0, Integer.MAX_VALUE);

    private final Events events;
    private final TempAddresses addresses;

    public InMemoryReachedArrivals(Events events, TempAddresses addresses) {
        this.events = events;
        this.addresses = addresses;
    }

    @Override
    public List<Instant> times(TenantId tenant, AddressReach.Part reach, Span time) {
        return within(tenant, reach, time).map(Event::occurredAt).sorted().toList();
    }

    @Override
    public List<Event> newest(TenantId tenant, AddressReach.Part reach, Span time, Part part) {
        return within(tenant, reach, time)
                .skip(part.offset())
                .limit(part.limit())
                .toList();
    }

    private Stream<Event> within(TenantId tenant, AddressReach.Part reach, Span time) {
        return events.newest(tenant, EventType.MESSAGE_RECEIVED, time, ALL).stream()
                .filter(event -> AddressEvent.addressIn(event)
                        .flatMap(id -> addresses.find(tenant, id))
                        .filter(address -> reach.covers(address.member(), address.purpose()))
                        .isPresent());
    }
}
