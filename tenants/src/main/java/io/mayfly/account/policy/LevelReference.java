package io.mayfly.account.policy;

import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/**
 * How members name one of their organisation's levels.
 *
 * @param domain a domain's name or id; the whole organisation without one
 * @param purpose one purpose, or all of them
 */
public record LevelReference(Optional<String> domain, Optional<Purpose> purpose) {
    Named resolve(PolicyDomains domains, TenantId tenant) {
        Optional<PolicyDomain> found = domain.map(name -> domains.require(tenant, name));
        PolicyLevel level =
                found.map(one -> PolicyLevel.of(one.id(), purpose)).orElseGet(() -> PolicyLevel.of(tenant, purpose));
        return new Named(level, found);
    }

    /** A level with the domain that it is one of, if it is. */
    record Named(PolicyLevel level, Optional<PolicyDomain> domain) {
        /** What the audit log calls it: {@code organisation}, or the domain's name, with the purpose behind a slash. */
        String words() {
            return domain.map(PolicyDomain::name).orElse("organisation")
                    + level.purpose().map(purpose -> "/" + purpose).orElse("");
        }

        OwnPolicy saying(SaidPolicy said) {
            return new OwnPolicy(domain, said);
        }
    }
}
