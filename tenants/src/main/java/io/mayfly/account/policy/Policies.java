package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What all layers have set. */
public interface Policies {
    /** What holds for a purpose on a tenant's domain. */
    default EffectivePolicy effective(Plan plan, TenantId tenant, DomainId domain, Purpose purpose) {
        return effective(plan, tenant, Optional.of(domain), Optional.of(purpose));
    }

    /** What holds for a tenant's members whatever the domain and purpose: how many addresses they make and have. */
    default EffectivePolicy ofTenant(Plan plan, TenantId tenant) {
        return effective(plan, tenant, Optional.empty(), Optional.empty());
    }

    /** What holds on a domain, or whatever the domain; for a purpose, or whatever the purpose. */
    EffectivePolicy effective(Plan plan, TenantId tenant, Optional<DomainId> domain, Optional<Purpose> purpose);

    /** What holds on a plan, or on whichever, before any organisation speaks. */
    EffectivePolicy beforeTenants(Optional<Plan> plan, Optional<Purpose> purpose);

    /** All that the platform and the plans say. */
    List<SaidPolicy> ofPlatform();

    /** What a level says. */
    SaidPolicy at(PolicyLevel level);

    /** The same, and nobody else changes it until the transaction ends. */
    SaidPolicy held(PolicyLevel level);

    /** The levels of a tenant and of domains of it that say something, the tenant's first. */
    List<SaidPolicy> of(TenantId tenant, Collection<DomainId> domains);

    /**
     * Puts what a level says in place of what it said; one that was held.
     *
     * @param before what it said
     * @param after what it says, with those settings as they were that are the same
     * @return the level with its next version
     */
    SaidPolicy replace(SaidPolicy before, List<PolicySetting> after);

    /** Takes away all that a tenant has said for itself and its domains. */
    void forget(TenantId tenant);
}
