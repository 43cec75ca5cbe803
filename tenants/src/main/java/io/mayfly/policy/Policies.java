package io.mayfly.policy;

import io.mayfly.organisation.Plan;
import io.mayfly.shared.TenantId;
import java.util.UUID;

/** What all layers have set. */
public interface Policies {
    /** What holds for a purpose on a tenant's domain. */
    EffectivePolicy effective(Plan plan, TenantId tenant, UUID domain, Purpose purpose);

    /** What holds for a tenant's members whatever the domain and purpose: how many addresses they make and have. */
    EffectivePolicy ofTenant(Plan plan, TenantId tenant);
}
