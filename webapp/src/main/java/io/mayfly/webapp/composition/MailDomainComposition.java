package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.CheckDueMailDomains;
import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.ClaimOwnMailDomain;
import io.mayfly.mail.maildomain.DomainLooks;
import io.mayfly.mail.maildomain.ListDomainChecks;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.ListMailDomainsOfTenant;
import io.mayfly.mail.maildomain.PublicSuffixes;
import io.mayfly.mail.maildomain.RemoveMailDomain;
import io.mayfly.mail.maildomain.RemoveOwnMailDomain;
import io.mayfly.mail.maildomain.ShowMailDomain;
import io.mayfly.mail.maildomain.VerifyMailDomain;
import io.mayfly.mail.maildomain.dns.DnsJavaLookup;
import io.mayfly.mail.maildomain.dns.DnsLookup;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Mail domains. */
@ApplicationScoped
class MailDomainComposition {
    @Produces
    @Singleton
    MailDomainWiring mailDomainWiring(Foundation foundation, OrganisationWiring organisation) {
        return new MailDomainWiring(foundation, organisation);
    }

    @Produces
    ClaimMailDomain claimMailDomain(MailDomainWiring mailDomain) {
        return mailDomain.claimMailDomain();
    }

    @Produces
    VerifyMailDomain verifyMailDomain(MailDomainWiring mailDomain) {
        return mailDomain.verifyMailDomain();
    }

    @Produces
    RemoveMailDomain removeMailDomain(
            MailDomainWiring mailDomain, TempAddressWiring tempAddress, MessageWiring message) {
        return mailDomain.removeMailDomain(tempAddress.domainAddresses(message.belongings()));
    }

    @Produces
    ListMailDomainsOfTenant listMailDomainsOfTenant(MailDomainWiring mailDomain) {
        return mailDomain.listMailDomainsOfTenant();
    }

    @Produces
    RemoveOwnMailDomain removeOwnMailDomain(
            MailDomainWiring mailDomain, TempAddressWiring tempAddress, MessageWiring message) {
        return mailDomain.removeOwnMailDomain(tempAddress.domainAddresses(message.belongings()));
    }

    @Produces
    @Singleton
    DnsLookup dnsLookup(Settings settings) {
        return new DnsJavaLookup(settings.mail().resolvers());
    }

    @Produces
    ClaimOwnMailDomain claimOwnMailDomain(MailDomainWiring mailDomain, PublicSuffixes suffixes) {
        return mailDomain.claimOwnMailDomain(suffixes);
    }

    @Produces
    ShowMailDomain showMailDomain(MailDomainWiring mailDomain, Settings settings) {
        return mailDomain.showMailDomain(settings.mail().host());
    }

    @Produces
    CheckMailDomain checkMailDomain(MailDomainWiring mailDomain, DomainLooks looks, Settings settings) {
        return mailDomain.checkMailDomain(settings.mail().host(), looks);
    }

    @Produces
    @Singleton
    DomainLooks domainLooks(DnsLookup dns) {
        return new DomainLooks(new DnsSurvey(dns));
    }

    @Produces
    CheckDueMailDomains checkDueMailDomains(MailDomainWiring mailDomain, DnsLookup dns, Settings settings) {
        return mailDomain.checkDueMailDomains(settings.mail().host(), dns);
    }

    @Produces
    ListDomainChecks listDomainChecks(MailDomainWiring mailDomain) {
        return mailDomain.listDomainChecks();
    }

    @Produces
    ListMailDomains listMailDomains(MailDomainWiring mailDomain) {
        return mailDomain.listMailDomains();
    }
}
