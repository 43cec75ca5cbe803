package io.mayfly.account.policy;

import io.mayfly.account.policy.LevelReference.Named;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;

/** Shows what one of an organisation's own levels says. */
public final class ShowPolicy {
    private final Transactions transactions;
    private final Policies policies;
    private final PolicyDomains domains;

    public ShowPolicy(Transactions transactions, Policies policies, PolicyDomains domains) {
        this.transactions = transactions;
        this.policies = policies;
        this.domains = domains;
    }

    /** Also one that says nothing. */
    public OwnPolicy one(Caller caller, LevelReference reference) {
        caller.require(Permission.READ_POLICIES);
        return transactions.call(caller.tenant(), () -> {
            Named named = reference.resolve(domains, caller.tenant());
            return named.saying(policies.at(named.level()));
        });
    }
}
