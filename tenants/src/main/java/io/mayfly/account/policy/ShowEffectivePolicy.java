package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.LevelReference.Named;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Shows what holds in the end, and who said so. */
public final class ShowEffectivePolicy {
    private final Transactions transactions;
    private final PolicyDomains domains;
    private final ResolvePolicy resolve;

    public ShowEffectivePolicy(Transactions transactions, PolicyDomains domains, ResolvePolicy resolve) {
        this.transactions = transactions;
        this.domains = domains;
        this.resolve = resolve;
    }

    /**
     * What holds in one case.
     *
     * @param domain on which domain; whatever the domain without one
     * @param purpose for which purpose; whatever the purpose without one
     * @param above what binds the organisation's own level of this case
     */
    public record Effective(
            Plan plan,
            Optional<PolicyDomain> domain,
            Optional<Purpose> purpose,
            EffectivePolicy policy,
            EffectivePolicy above) {}

    /** @param reference the domain and the purpose, of which either may be left open */
    public Effective of(Caller caller, LevelReference reference) {
        caller.require(Permission.READ_POLICIES);
        return transactions.call(caller.tenant(), () -> {
            Named named = reference.resolve(domains, caller.tenant());
            EffectivePolicy policy =
                    resolve.whole(caller.tenant(), named.domain().map(PolicyDomain::id), reference.purpose());
            return new Effective(
                    resolve.planOf(caller.tenant()),
                    named.domain(),
                    reference.purpose(),
                    policy,
                    policy.above(named.level()));
        });
    }
}
