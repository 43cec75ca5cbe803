package io.mayfly.mail.maildomain.persistence;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.PolicyDomains;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.CheckDueMailDomains;
import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.ClaimOwnMailDomain;
import io.mayfly.mail.maildomain.DomainAddresses;
import io.mayfly.mail.maildomain.DomainEnding;
import io.mayfly.mail.maildomain.DomainLooks;
import io.mayfly.mail.maildomain.DomainNotes;
import io.mayfly.mail.maildomain.DomainParts;
import io.mayfly.mail.maildomain.DomainSetups;
import io.mayfly.mail.maildomain.DomainsOfPolicies;
import io.mayfly.mail.maildomain.DomainsOfTenants;
import io.mayfly.mail.maildomain.ListDomainChecks;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.ListMailDomainsOfTenant;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.maildomain.PublicSuffixes;
import io.mayfly.mail.maildomain.RemoveMailDomain;
import io.mayfly.mail.maildomain.RemoveOwnMailDomain;
import io.mayfly.mail.maildomain.SeenCheck;
import io.mayfly.mail.maildomain.ShowMailDomain;
import io.mayfly.mail.maildomain.VerifyMailDomain;
import io.mayfly.mail.maildomain.dkim.DkimKey;
import io.mayfly.mail.maildomain.dkim.DkimKeyring;
import io.mayfly.mail.maildomain.dns.DnsLookup;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import java.util.List;

/** Mail domains over the database. */
public final class MailDomainWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(MailDomain.class, DkimKey.class, SeenCheck.class);

    private final Foundation foundation;
    private final Tenants tenants;
    private final HibernateMailDomains domains;
    private final DomainParts parts;

    public MailDomainWiring(Foundation foundation, OrganisationWiring organisation) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.domains = new HibernateMailDomains(foundation.entities());
        this.parts = new DomainParts(
                new DkimKeyring(new HibernateDkimKeys(foundation.entities()), foundation.vault()),
                new HibernateSeenChecks(foundation.entities()));
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
        return new RemoveMailDomain(foundation.transactions(), tenants, domains, ending(addresses), foundation.clock());
    }

    /** @param addresses what lives on domains, and ends with them */
    public RemoveOwnMailDomain removeOwnMailDomain(DomainAddresses addresses) {
        return new RemoveOwnMailDomain(foundation.transactions(), domains, ending(addresses), foundation.clock());
    }

    /** @param addresses what is left on domains, and ends with them */
    public PartOfTenant partOfTenants(DomainAddresses addresses) {
        return new DomainsOfTenants(domains, ending(addresses));
    }

    private DomainEnding ending(DomainAddresses addresses) {
        return new DomainEnding(domains, addresses, parts, foundation.auditLog());
    }

    public ClaimOwnMailDomain claimOwnMailDomain(PublicSuffixes suffixes) {
        return new ClaimOwnMailDomain(
                foundation.transactions(),
                domains,
                parts.keyring(),
                suffixes,
                foundation.auditLog(),
                foundation.clock());
    }

    public ListMailDomainsOfTenant listMailDomainsOfTenant() {
        return new ListMailDomainsOfTenant(foundation.transactions(), tenants, domains);
    }

    public ListMailDomains listMailDomains() {
        return new ListMailDomains(foundation.transactions(), domains);
    }

    public ListDomainChecks listDomainChecks() {
        return new ListDomainChecks(foundation.transactions(), domains, parts.checks());
    }

    /** @param mailHost the name of our mail servers */
    public ShowMailDomain showMailDomain(String mailHost) {
        return new ShowMailDomain(setups(mailHost));
    }

    /** @param mailHost the name of our mail servers */
    public CheckMailDomain checkMailDomain(String mailHost, DomainLooks looks) {
        return new CheckMailDomain(
                foundation.transactions(), domains, setups(mailHost), looks, notes(), foundation.clock());
    }

    /** @param mailHost the name of our mail servers */
    public CheckDueMailDomains checkDueMailDomains(String mailHost, DnsLookup dns) {
        return new CheckDueMailDomains(
                foundation.transactions(), domains, setups(mailHost), new DnsSurvey(dns), notes(), foundation.clock());
    }

    private DomainSetups setups(String mailHost) {
        return new DomainSetups(foundation.transactions(), domains, parts, mailHost, foundation.clock());
    }

    private DomainNotes notes() {
        return new DomainNotes(
                foundation.transactions(), domains, parts.checks(), foundation.auditLog(), foundation.clock());
    }
}
