package io.mayfly.account.policy;

import io.mayfly.account.policy.LevelReference.Named;
import io.mayfly.account.policy.PolicyChanges.Changed;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Has one of an organisation's own levels say other things, from the next address on; living ones keep what they have. */
public final class ChangePolicy {
    private final Transactions transactions;
    private final PolicyDomains domains;
    private final ResolvePolicy resolve;
    private final PolicyChanges changes;
    private final AuditLog audit;

    public ChangePolicy(
            Transactions transactions,
            Policies policies,
            PolicyDomains domains,
            ResolvePolicy resolve,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.resolve = resolve;
        this.changes = new PolicyChanges(policies, clock);
        this.audit = audit;
    }

    /**
     * Has it say this in full. Nothing is written down when that is what it says.
     *
     * @param ifVersion the version that the caller has read, if it cares
     * @throws Invalid when it would loosen what holds above it
     * @throws PolicyIsStale when it has changed since
     */
    public OwnPolicy change(Caller caller, LevelReference reference, PolicyTerms terms, Optional<Integer> ifVersion) {
        caller.require(Permission.CHANGE_POLICIES);
        return transactions.call(caller.tenant(), () -> {
            Named named = reference.resolve(domains, caller.tenant());
            EffectivePolicy above = resolve.whole(
                            caller.tenant(), named.domain().map(PolicyDomain::id), reference.purpose())
                    .above(named.level());
            Changed changed = changes.apply(named.level(), above, terms, ifVersion, caller.actor());
            List<Change> others = changed.changes();
            if (!others.isEmpty()) {
                audit.record(
                        caller.tenant(),
                        caller.actor(),
                        Deed.of("policy.changed", named.words()).changing(others));
            }
            return named.saying(changed.after());
        });
    }
}
