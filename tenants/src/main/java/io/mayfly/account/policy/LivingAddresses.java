package io.mayfly.account.policy;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The port to the addresses that live under a policy; joins the running transaction. All count to a most and stop there. */
public interface LivingAddresses {
    /**
     * Addresses of a tenant.
     *
     * @param domain on one domain, or on all
     * @param purpose for one purpose, or for all
     */
    record Among(TenantId tenant, Optional<DomainId> domain, Optional<Purpose> purpose, Instant now) {}

    /** How many live beyond an instant. */
    int beyond(Instant end, Among among, int most);

    /** How many living ones may hold more messages. */
    int holdingMoreThan(long messages, Among among, int most);

    /** How many members of a tenant have more living addresses. */
    int membersWithMoreThan(long living, TenantId tenant, Instant now, int most);

    /** How many members of a tenant have made more addresses since an instant. */
    int membersWhoMadeMoreThan(long made, TenantId tenant, Instant since, int most);
}
