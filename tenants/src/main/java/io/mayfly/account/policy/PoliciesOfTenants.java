package io.mayfly.account.policy;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** What a tenant has said, which ends with it. */
public final class PoliciesOfTenants implements PartOfTenant {
    private final Policies policies;

    public PoliciesOfTenants(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void end(TenantId tenant, Actor operator, Instant now) {
        policies.forget(tenant);
    }
}
