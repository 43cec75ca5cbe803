package io.mayfly.proof;

import io.mayfly.shared.PageRequest;
import io.mayfly.shared.TenantId;
import java.util.List;

/** All audit events of all tenants. */
public interface AuditEvents {
    void add(AuditEvent event);

    /** A tenant's events, newest first, one more than the page asked for if there are more. */
    List<AuditEvent> of(TenantId tenant, PageRequest page);
}
