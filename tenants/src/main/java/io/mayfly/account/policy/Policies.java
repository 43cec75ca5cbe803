package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;

/** What all layers have set. */
public interface Policies {
    /** What holds for a purpose on a tenant's domain. */
    EffectivePolicy effective(Plan plan, TenantId tenant, DomainId domain, Purpose purpose);

    /** What holds for a tenant's members whatever the domain and purpose: how many addresses they make and have. */
    EffectivePolicy ofTenant(Plan plan, TenantId tenant);
}
