package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** What the gateway has left to be seen. */
@ApplicationScoped
class ReceivingComposition {
    @Produces
    ShowRefusedMail showRefusedMail(
            Foundation foundation,
            OrganisationWiring organisation,
            MailDomainWiring mailDomain,
            TempAddressWiring tempAddress,
            MessageWiring message,
            ContentWiring content) {
        return new ReceivingWiring(foundation, organisation, mailDomain, tempAddress, message, content)
                .showRefusedMail();
    }
}
