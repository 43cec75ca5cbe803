package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** Mail domains as what ends with their tenant. */
public final class DomainsOfTenants implements PartOfTenant {
    private final MailDomains domains;
    private final DomainEnding ending;

    public DomainsOfTenants(MailDomains domains, DomainEnding ending) {
        this.domains = domains;
        this.ending = ending;
    }

    @Override
    public void end(TenantId tenant, Actor operator, Instant now) {
        domains.of(tenant).forEach(domain -> ending.end(domain, operator, now));
    }
}
