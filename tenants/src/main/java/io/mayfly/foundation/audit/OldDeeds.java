package io.mayfly.foundation.audit;

import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** Deeds on addresses that were written down by name, before names were hashed; asked across tenants. */
public interface OldDeeds {
    /** Some of them, which wait until they are dealt with. */
    List<OldDeed> waiting(int limit);

    /** Takes the name out of one. */
    void replaceName(OldDeed deed, TargetAddress address, String target);

    /** Leaves one as it is, since it says no name. */
    void leave(OldDeed deed);

    /** One of them, and what it says that it was done to. */
    record OldDeed(AuditEventId id, TenantId tenant, String target) {}
}
