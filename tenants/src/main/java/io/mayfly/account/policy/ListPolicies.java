package io.mayfly.account.policy;

import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows all that an organisation itself says: for itself and for each of its domains. */
public final class ListPolicies {
    private static final Comparator<OwnPolicy> IN_ORDER = Comparator.comparing(
                    (OwnPolicy own) -> own.domain().map(PolicyDomain::name).orElse(""))
            .thenComparing(
                    own -> own.said().level().purpose().map(Enum::ordinal).orElse(-1));

    private final Transactions transactions;
    private final Policies policies;
    private final PolicyDomains domains;

    public ListPolicies(Transactions transactions, Policies policies, PolicyDomains domains) {
        this.transactions = transactions;
        this.policies = policies;
        this.domains = domains;
    }

    /** Those that say something: the organisation's first, then each domain's by name; in each, all purposes first. */
    public List<OwnPolicy> all(Caller caller) {
        caller.require(Permission.READ_POLICIES);
        return transactions.call(caller.tenant(), () -> {
            Map<String, PolicyDomain> byId = domains.of(caller.tenant()).stream()
                    .collect(Collectors.toMap(domain -> domain.id().toString(), Function.identity()));
            return policies
                    .of(
                            caller.tenant(),
                            byId.values().stream().map(PolicyDomain::id).toList())
                    .stream()
                    .map(said -> new OwnPolicy(domain(said, byId), said))
                    .sorted(IN_ORDER)
                    .toList();
        });
    }

    private static Optional<PolicyDomain> domain(SaidPolicy said, Map<String, PolicyDomain> byId) {
        return said.level().layer() == Layer.DOMAIN
                ? Optional.ofNullable(byId.get(said.level().scope()))
                : Optional.empty();
    }
}
