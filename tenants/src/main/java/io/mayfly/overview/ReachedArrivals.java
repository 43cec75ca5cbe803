package io.mayfly.overview;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.Events.Part;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/** What mail came in at addresses within reach, also at those that have ended, as long as their rows stay. */
public interface ReachedArrivals {
    /** When each message came in within a time, in order. */
    List<Instant> times(TenantId tenant, AddressReach.Part reach, Span time);

    /** The events of those messages, the newest first, as far as a list shows them. */
    List<Event> newest(TenantId tenant, AddressReach.Part reach, Span time, Part part);
}
