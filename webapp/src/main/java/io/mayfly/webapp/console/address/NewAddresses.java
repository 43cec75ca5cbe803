package io.mayfly.webapp.console.address;

import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.names.SuggestLocalPart;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** How the person who is signed in comes to a new address. */
@Dependent
class NewAddresses {
    @Inject
    private ListMailDomains listMailDomains;

    @Inject
    private SuggestLocalPart suggestLocalPart;

    @Inject
    private CreateTempAddress createTempAddress;

    @Inject
    private SignedInPerson person;

    /** The names of the domains on which addresses can be made. */
    List<String> domains() {
        return listMailDomains.all(person.caller()).stream()
                .filter(MailDomain::isVerified)
                .map(domain -> domain.name().value())
                .toList();
    }

    /** A local-part that is easy to read out. */
    String suggestion() {
        return suggestLocalPart.suggest().value();
    }

    AddressDetails create(CreateTempAddress.Order order) {
        return createTempAddress.create(person.caller(), order).address();
    }
}
