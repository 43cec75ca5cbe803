package io.mayfly.webapp.composition;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** What the gateway has left to be seen. */
@ApplicationScoped
class ReceivingComposition {
    @Produces
    ShowRefusedMail showRefusedMail(Foundation foundation, TempAddressWiring tempAddress) {
        return ReceivingWiring.showRefusedMail(foundation, tempAddress);
    }
}
