package io.mayfly.foundation.audit;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Clock;

/** Where each use case that changes something writes down who did what, in its own transaction. */
public final class AuditLog {
    private final AuditEvents events;
    private final Clock clock;

    public AuditLog(AuditEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void record(TenantId tenant, Actor actor, Deed deed) {
        events.add(new AuditEvent(tenant, actor, deed, clock.instant()));
    }
}
