package io.mayfly.foundation.audit;

import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All audit events of all tenants. */
public interface AuditEvents {
    void add(AuditEvent event);

    /**
     * A tenant's events that pass, newest first, one more than the page asked for if there are more.
     *
     * @param named the hash of the name that the filter asks for, if that is a whole address
     */
    List<AuditEvent> of(TenantId tenant, AuditFilter filter, Optional<NameHash> named, PageRequest page);

    /** How many of a tenant's events pass, as far as somebody counts. */
    int count(TenantId tenant, AuditFilter filter, Optional<NameHash> named, int most);

    Optional<AuditEvent> find(TenantId tenant, AuditEventId id);
}
