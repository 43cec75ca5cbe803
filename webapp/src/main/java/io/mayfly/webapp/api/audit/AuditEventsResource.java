package io.mayfly.webapp.api.audit;

import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.audit.TargetAddress;
import io.mayfly.kernel.AddressId;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what in the tenant. */
@Path("audit-events")
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {
    @Inject
    private ReadAuditLog readAuditLog;

    @Inject
    private CurrentCaller current;

    /**
     * One deed: {@code action} is noun and past verb, {@code target} what it was done to. Of a deed on an address that has
     * ended {@code target} says the hash of its name; {@code addressId} and {@code addressHash} are null of other deeds.
     */
    public record ShownEvent(
            String id,
            Instant occurredAt,
            Actor actor,
            String action,
            String target,
            @Nullable String addressId,
            @Nullable String addressHash,
            String detail,
            List<ShownChange> changes) {
        private static ShownEvent of(AuditEntry event) {
            Optional<TargetAddress> address = event.deed().address();
            return new ShownEvent(
                    event.id().toString(),
                    event.occurredAt(),
                    new Actor(
                            event.actor().kind().name(),
                            event.actor().id(),
                            event.actor().name(),
                            event.actor().sourceIp().orElse(null)),
                    event.deed().action(),
                    event.deed().target(),
                    address.flatMap(TargetAddress::id).map(AddressId::toString).orElse(null),
                    address.map(target -> target.hash().fingerprint().digits()).orElse(null),
                    event.deed().detail(),
                    event.deed().changes().stream().map(ShownChange::of).toList());
        }
    }

    /** Who did it; {@code sourceIp} is null when Mayfly itself acted. */
    public record Actor(
            String kind, String id, String name, @Nullable String sourceIp) {}

    /** A changed fact; {@code before} and {@code after} are null where there was none, and of what people wrote. */
    public record ShownChange(
            String field, @Nullable String before, @Nullable String after) {
        private static ShownChange of(Change change) {
            return new ShownChange(
                    change.field(), change.before().orElse(null), change.after().orElse(null));
        }
    }

    /** Newest first, by page. */
    @GET
    public Listed<ShownEvent> list(@BeanParam AuditParameters filter, @BeanParam PageParameters page) {
        return Listed.of(readAuditLog
                .page(current.caller(), filter.filter(), page.request())
                .map(ShownEvent::of));
    }
}
