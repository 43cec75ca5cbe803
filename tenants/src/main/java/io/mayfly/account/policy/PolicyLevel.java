package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/**
 * Where something is said: the platform, a plan, an organisation or a domain, each for all purposes or for one.
 *
 * @param scope the plan's name, the tenant's or the domain's identity, or nothing of the platform
 */
public record PolicyLevel(Layer layer, String scope, Optional<Purpose> purpose) {
    public static PolicyLevel ofPlatform(Optional<Purpose> purpose) {
        return new PolicyLevel(Layer.PLATFORM, "", purpose);
    }

    public static PolicyLevel of(Plan plan, Optional<Purpose> purpose) {
        return new PolicyLevel(Layer.PLAN, plan.name(), purpose);
    }

    public static PolicyLevel of(TenantId tenant, Optional<Purpose> purpose) {
        return new PolicyLevel(Layer.TENANT, tenant.toString(), purpose);
    }

    public static PolicyLevel of(DomainId domain, Optional<Purpose> purpose) {
        return new PolicyLevel(Layer.DOMAIN, domain.toString(), purpose);
    }

    /** Whether the limits of members are said here: for all domains and purposes. */
    public boolean speaksOfMembers() {
        return layer != Layer.DOMAIN && purpose.isEmpty();
    }
}
