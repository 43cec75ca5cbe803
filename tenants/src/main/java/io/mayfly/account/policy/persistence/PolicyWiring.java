package io.mayfly.account.policy.persistence;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.Foundation;

/** Policies over the database. */
public final class PolicyWiring {
    private final ResolvePolicy resolvePolicy;

    public PolicyWiring(Foundation foundation, OrganisationWiring organisation) {
        this.resolvePolicy = new ResolvePolicy(organisation.tenants(), new SqlPolicies(foundation.entities()));
    }

    public ResolvePolicy resolvePolicy() {
        return resolvePolicy;
    }
}
