package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.Purpose;
import java.util.Optional;

/**
 * How the operator names a level that speaks before all organisations.
 *
 * @param plan a plan; the whole platform without one
 * @param purpose one purpose, or all of them
 */
public record PlatformLevel(Optional<Plan> plan, Optional<Purpose> purpose) {
    PolicyLevel level() {
        return plan.map(one -> PolicyLevel.of(one, purpose)).orElseGet(() -> PolicyLevel.ofPlatform(purpose));
    }
}
