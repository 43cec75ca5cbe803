package io.mayfly.webapp.live;

import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one tenant in one look. Events tell addresses by id; these are asked for by the first listener
 * who wants them and once for all others. It is used on one thread.
 */
public final class LiveBatch {
    private final TenantId tenant;
    private final List<Event> events;
    private final Addresses addresses;
    private @Nullable Map<AddressId, ConcernedAddress> found;
    private @Nullable RuntimeException trouble;

    /** Where a tenant's addresses are asked for. */
    @FunctionalInterface
    public interface Addresses {
        Map<AddressId, ConcernedAddress> of(TenantId tenant, Collection<AddressId> ids);

        /** All addresses that events concern, as far as there are rows of them. */
        default Map<AddressId, ConcernedAddress> in(TenantId tenant, List<Event> events) {
            return of(
                    tenant,
                    events.stream()
                            .map(AddressEvent::addressIn)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()));
        }
    }

    public LiveBatch(TenantId tenant, List<Event> events, Addresses addresses) {
        this.tenant = tenant;
        this.events = List.copyOf(events);
        this.addresses = addresses;
    }

    public List<Event> events() {
        return events;
    }

    /** The addresses that these events concern; trouble in asking is thrown to each who asks. */
    @SuppressWarnings("checkstyle:illegalcatch") // it is thrown again
    public Map<AddressId, ConcernedAddress> addresses() {
        if (trouble != null) {
            throw trouble;
        }
        Map<AddressId, ConcernedAddress> known = found;
        if (known == null) {
            try {
                known = addresses.in(tenant, events);
                found = known;
            } catch (RuntimeException e) {
                trouble = e;
                throw e;
            }
        }
        return known;
    }
}
