package io.mayfly.webapp.live;

import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one tenant in one look. Events tell addresses by id; their names are asked for by the first listener
 * who wants them and once for all others. It is used on one thread.
 */
public final class LiveBatch {
    private final TenantId tenant;
    private final List<Event> events;
    private final Names names;
    private @Nullable Map<AddressId, String> found;
    private @Nullable RuntimeException trouble;

    /** Where the names of a tenant's addresses are asked for; those that have ended have none. */
    @FunctionalInterface
    public interface Names {
        Map<AddressId, String> of(TenantId tenant, Collection<AddressId> ids);

        /** The names of all addresses that events concern. */
        default Map<AddressId, String> in(TenantId tenant, List<Event> events) {
            return of(
                    tenant,
                    events.stream()
                            .map(AddressEvent::addressIn)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()));
        }
    }

    public LiveBatch(TenantId tenant, List<Event> events, Names names) {
        this.tenant = tenant;
        this.events = List.copyOf(events);
        this.names = names;
    }

    public List<Event> events() {
        return events;
    }

    /** The names of those addresses that live; trouble in asking is thrown to each who asks. */
    @SuppressWarnings("checkstyle:illegalcatch") // it is thrown again
    public Map<AddressId, String> names() {
        if (trouble != null) {
            throw trouble;
        }
        Map<AddressId, String> known = found;
        if (known == null) {
            try {
                known = names.in(tenant, events);
                found = known;
            } catch (RuntimeException e) {
                trouble = e;
                throw e;
            }
        }
        return known;
    }
}
