package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.VerifyMailDomain;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
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
    ListMailDomains listMailDomains(MailDomainWiring mailDomain) {
        return mailDomain.listMailDomains();
    }
}
