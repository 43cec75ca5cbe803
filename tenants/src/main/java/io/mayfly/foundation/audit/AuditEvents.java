package io.mayfly.foundation.audit;

import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** All audit events of all tenants. */
public interface AuditEvents {
    void add(AuditEvent event);

    /** A tenant's events, newest first, one more than the page asked for if there are more. */
    List<AuditEvent> of(TenantId tenant, PageRequest page);
}
