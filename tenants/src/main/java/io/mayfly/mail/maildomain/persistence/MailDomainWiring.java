package io.mayfly.mail.maildomain.persistence;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.PolicyDomains;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.DomainAddresses;
import io.mayfly.mail.maildomain.DomainsOfPolicies;
import io.mayfly.mail.maildomain.DomainsOfTenants;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.ListMailDomainsOfTenant;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.maildomain.RemoveMailDomain;
import io.mayfly.mail.maildomain.VerifyMailDomain;
import java.util.List;

/** Mail domains over the database. */
public final class MailDomainWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(MailDomain.class);

    private final Foundation foundation;
    private final Tenants tenants;
    private final HibernateMailDomains domains;

    public MailDomainWiring(Foundation foundation, OrganisationWiring organisation) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.domains = new HibernateMailDomains(foundation.entities());
    }

    public MailDomains domains() {
        return domains;
    }

    /** Domains as what policies are set for. */
    public PolicyDomains policyDomains() {
        return new DomainsOfPolicies(domains);
    }

    public ClaimMailDomain claimMailDomain() {
        return new ClaimMailDomain(
                foundation.transactions(), tenants, domains, foundation.auditLog(), foundation.clock());
    }

    public VerifyMailDomain verifyMailDomain() {
        return new VerifyMailDomain(
                foundation.transactions(), tenants, domains, foundation.auditLog(), foundation.clock());
    }

    /** @param addresses what lives on domains, and ends with them */
    public RemoveMailDomain removeMailDomain(DomainAddresses addresses) {
        return new RemoveMailDomain(
                foundation.transactions(), tenants, domains, addresses, foundation.auditLog(), foundation.clock());
    }

    /** @param addresses what is left on domains, and ends with them */
    public PartOfTenant partOfTenants(DomainAddresses addresses) {
        return new DomainsOfTenants(domains, addresses, foundation.auditLog());
    }

    public ListMailDomainsOfTenant listMailDomainsOfTenant() {
        return new ListMailDomainsOfTenant(foundation.transactions(), tenants, domains);
    }

    public ListMailDomains listMailDomains() {
        return new ListMailDomains(foundation.transactions(), domains);
    }
}
