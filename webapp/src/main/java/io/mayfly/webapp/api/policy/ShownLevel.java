package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.PolicyDomain;
import io.mayfly.account.policy.PolicyLevel;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.kernel.Purpose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param plan of a plan's level, its name
 * @param domain of a domain's level, its name
 * @param purpose null for all purposes
 */
public record ShownLevel(
        Level level,
        @Nullable String plan,
        @Nullable String domain,
        @Nullable Purpose purpose) {
    /** The levels in the order in which they speak. */
    public enum Level {
        PLATFORM,
        PLAN,
        ORGANISATION,
        DOMAIN
    }

    static ShownLevel of(PolicyLevel level, Optional<PolicyDomain> domain) {
        return of(level.layer(), level.scope(), domain, level.purpose());
    }

    /** Of a setting that takes part in what holds in one case. */
    static ShownLevel of(PolicySetting said, Effective effective) {
        return of(said.layer(), effective.plan().name(), effective.domain(), said.purpose());
    }

    private static ShownLevel of(Layer layer, String plan, Optional<PolicyDomain> domain, Optional<Purpose> purpose) {
        @Nullable Purpose one = purpose.orElse(null);
        return switch (layer) {
            case PLATFORM -> new ShownLevel(Level.PLATFORM, null, null, one);
            case PLAN -> new ShownLevel(Level.PLAN, plan, null, one);
            case TENANT -> new ShownLevel(Level.ORGANISATION, null, null, one);
            case DOMAIN ->
                new ShownLevel(
                        Level.DOMAIN, null, domain.map(PolicyDomain::name).orElse(null), one);
        };
    }
}
