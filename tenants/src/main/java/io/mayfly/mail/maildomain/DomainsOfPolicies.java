package io.mayfly.mail.maildomain;

import io.mayfly.account.policy.PolicyDomain;
import io.mayfly.account.policy.PolicyDomains;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Locale;

/** Mail domains as what policies are set for. */
public final class DomainsOfPolicies implements PolicyDomains {
    private final MailDomains domains;

    public DomainsOfPolicies(MailDomains domains) {
        this.domains = domains;
    }

    /** @throws DomainNotFound when the tenant has none of this name or id */
    @Override
    public PolicyDomain require(TenantId tenant, String reference) {
        String wanted = reference.strip().toLowerCase(Locale.ROOT);
        return of(tenant).stream()
                .filter(domain ->
                        domain.name().equals(wanted) || domain.id().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DomainNotFound(reference));
    }

    @Override
    public List<PolicyDomain> of(TenantId tenant) {
        return domains.of(tenant).stream()
                .map(domain -> new PolicyDomain(domain.id(), domain.name().value()))
                .toList();
    }
}
