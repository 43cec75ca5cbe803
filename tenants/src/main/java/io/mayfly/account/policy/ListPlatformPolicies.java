package io.mayfly.account.policy;

import io.mayfly.kernel.transaction.Transactions;
import java.util.Comparator;
import java.util.List;

/** Shows the operator all that the platform and the plans say. */
public final class ListPlatformPolicies {
    private static final Comparator<SaidPolicy> IN_ORDER = Comparator.comparing(
                    (SaidPolicy said) -> said.level().layer())
            .thenComparing(said -> said.level().scope())
            .thenComparing(said -> said.level().purpose().map(Enum::ordinal).orElse(-1));

    private final Transactions transactions;
    private final Policies policies;

    public ListPlatformPolicies(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /** Those that say something: the platform's first, then each plan's; in each, all purposes first. */
    public List<SaidPolicy> all() {
        return transactions.callAcrossTenants(
                () -> policies.ofPlatform().stream().sorted(IN_ORDER).toList());
    }
}
