package io.mayfly.foundation.audit;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.AuditEventId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An audit event as it is shown.
 *
 * @param deed what was done, with the name of the address that it was done to as its target while that lives, and the
 *     fingerprint of the name from then on
 * @param nameless whether the target is such a fingerprint
 */
public record AuditEntry(AuditEventId id, Instant occurredAt, Actor actor, Deed deed, boolean nameless) {
    static AuditEntry of(AuditEvent event, Map<AddressId, String> names) {
        Deed deed = event.deed();
        Optional<String> name = deed.address().flatMap(TargetAddress::id).map(names::get);
        String target = deed.address()
                .map(address ->
                        name.orElseGet(() -> address.hash().fingerprint().before(deed.target())))
                .orElse(deed.target());
        return new AuditEntry(
                event.id(),
                event.occurredAt(),
                event.actor(),
                deed.to(target),
                deed.address().isPresent() && name.isEmpty());
    }
}
