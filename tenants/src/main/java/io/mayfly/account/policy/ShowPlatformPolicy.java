package io.mayfly.account.policy;

import io.mayfly.kernel.transaction.Transactions;

/** Shows the operator what the platform or a plan says. */
public final class ShowPlatformPolicy {
    private final Transactions transactions;
    private final Policies policies;

    public ShowPlatformPolicy(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /** Also a level that says nothing. */
    public SaidPolicy one(PlatformLevel level) {
        return transactions.callAcrossTenants(() -> policies.at(level.level()));
    }
}
