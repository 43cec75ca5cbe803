package io.mayfly.mail.maildomain;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** All that looks at DNS found. */
public interface SeenChecks {
    void add(SeenCheck check);

    /** What was found of a domain, the newest first. */
    List<SeenCheck> of(TenantId tenant, DomainId domain, int limit);

    /** Takes away all but the newest of a domain. */
    void keep(TenantId tenant, DomainId domain, int newest);
}
