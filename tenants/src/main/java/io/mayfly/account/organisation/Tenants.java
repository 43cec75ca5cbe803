package io.mayfly.account.organisation;

import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All tenants but those that were removed. */
public interface Tenants {
    void add(Tenant tenant);

    Optional<Tenant> find(TenantId id);

    Optional<Tenant> withSlug(String slug);

    /**
     * The tenant of a slug, held until the transaction ends, so that nothing is given to one that is being removed. Asked before
     * anything else is read: what is read then includes what those have written who held it before.
     */
    Optional<Tenant> held(String slug);

    /** Every tenant, by slug. */
    List<Tenant> all();
}
