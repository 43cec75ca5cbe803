package io.mayfly.account.organisation;

import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All tenants. */
public interface Tenants {
    void add(Tenant tenant);

    Optional<Tenant> find(TenantId id);

    Optional<Tenant> withSlug(String slug);

    /** Every tenant, by slug. */
    List<Tenant> all();
}
