package io.mayfly.account.policy.persistence;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.ChangePlatformPolicy;
import io.mayfly.account.policy.ChangePolicy;
import io.mayfly.account.policy.ListPlatformPolicies;
import io.mayfly.account.policy.ListPolicies;
import io.mayfly.account.policy.LivingAddresses;
import io.mayfly.account.policy.Policies;
import io.mayfly.account.policy.PoliciesOfTenants;
import io.mayfly.account.policy.PolicyDomains;
import io.mayfly.account.policy.PreviewPolicy;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.account.policy.ShowEffectivePolicy;
import io.mayfly.account.policy.ShowPlatformPolicy;
import io.mayfly.account.policy.ShowPolicy;
import io.mayfly.foundation.Foundation;

/** Policies over the database. */
public final class PolicyWiring {
    private final Foundation foundation;
    private final Policies policies;
    private final ResolvePolicy resolvePolicy;

    public PolicyWiring(Foundation foundation, OrganisationWiring organisation) {
        this.foundation = foundation;
        this.policies = new SqlPolicies(foundation.entities());
        this.resolvePolicy = new ResolvePolicy(organisation.tenants(), policies);
    }

    public ResolvePolicy resolvePolicy() {
        return resolvePolicy;
    }

    public ShowEffectivePolicy showEffectivePolicy(PolicyDomains domains) {
        return new ShowEffectivePolicy(foundation.transactions(), domains, resolvePolicy);
    }

    public ListPolicies listPolicies(PolicyDomains domains) {
        return new ListPolicies(foundation.transactions(), policies, domains);
    }

    public ShowPolicy showPolicy(PolicyDomains domains) {
        return new ShowPolicy(foundation.transactions(), policies, domains);
    }

    public ChangePolicy changePolicy(PolicyDomains domains) {
        return new ChangePolicy(
                foundation.transactions(), policies, domains, resolvePolicy, foundation.auditLog(), foundation.clock());
    }

    /** @param living the addresses that live under policies */
    public PreviewPolicy previewPolicy(PolicyDomains domains, LivingAddresses living) {
        return new PreviewPolicy(foundation.transactions(), domains, resolvePolicy, living, foundation.clock());
    }

    public ListPlatformPolicies listPlatformPolicies() {
        return new ListPlatformPolicies(foundation.transactions(), policies);
    }

    public ShowPlatformPolicy showPlatformPolicy() {
        return new ShowPlatformPolicy(foundation.transactions(), policies);
    }

    public ChangePlatformPolicy changePlatformPolicy() {
        return new ChangePlatformPolicy(foundation.transactions(), policies, foundation.clock());
    }

    public PartOfTenant partOfTenants() {
        return new PoliciesOfTenants(policies);
    }
}
