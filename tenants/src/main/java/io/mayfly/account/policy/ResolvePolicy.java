package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/** Says what holds in the end for a tenant, after all layers have spoken. Joins the running transaction. */
public final class ResolvePolicy {
    private final Tenants tenants;
    private final Policies policies;

    public ResolvePolicy(Tenants tenants, Policies policies) {
        this.tenants = tenants;
        this.policies = policies;
    }

    /** What holds for the addresses of a purpose on one of the tenant's domains. */
    public EffectivePolicy of(TenantId tenant, DomainId domain, Purpose purpose) {
        return policies.effective(planOf(tenant), tenant, domain, purpose);
    }

    /** What holds for the tenant's members, whatever the domain and purpose. */
    public EffectivePolicy of(TenantId tenant) {
        return policies.ofTenant(planOf(tenant), tenant);
    }

    /** What holds on one of the tenant's domains or whichever, for one purpose or whichever. */
    EffectivePolicy whole(TenantId tenant, Optional<DomainId> domain, Optional<Purpose> purpose) {
        return policies.effective(planOf(tenant), tenant, domain, purpose);
    }

    Plan planOf(TenantId tenant) {
        return tenants.find(tenant).map(Tenant::plan).orElseThrow(() -> new TenantNotFound(tenant.toString()));
    }
}
