package io.mayfly.account.policy;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Has the platform or a plan say other things, at the operator's word; that binds all organisations at once. */
public final class ChangePlatformPolicy {
    private final Transactions transactions;
    private final Policies policies;
    private final PolicyChanges changes;

    public ChangePlatformPolicy(Transactions transactions, Policies policies, Clock clock) {
        this.transactions = transactions;
        this.policies = policies;
        this.changes = new PolicyChanges(policies, clock);
    }

    /**
     * Has it say this in full.
     *
     * @param ifVersion the version that the operator has read, if it cares
     * @throws Invalid when a plan would loosen what the platform says, or the platform wouldn't say all
     * @throws PolicyIsStale when it has changed since
     */
    public SaidPolicy change(Actor operator, PlatformLevel level, PolicyTerms terms, Optional<Integer> ifVersion) {
        return transactions.callAcrossTenants(() -> {
            EffectivePolicy above =
                    policies.beforeTenants(level.plan(), level.purpose()).above(level.level());
            return changes.apply(level.level(), above, terms, ifVersion, operator)
                    .after();
        });
    }
}
