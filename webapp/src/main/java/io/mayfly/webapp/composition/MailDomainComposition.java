package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.ListMailDomainsOfTenant;
import io.mayfly.mail.maildomain.RemoveMailDomain;
import io.mayfly.mail.maildomain.VerifyMailDomain;
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
    ListMailDomains listMailDomains(MailDomainWiring mailDomain) {
        return mailDomain.listMailDomains();
    }
}
