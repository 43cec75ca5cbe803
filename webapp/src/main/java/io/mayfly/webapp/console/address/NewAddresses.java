package io.mayfly.webapp.console.address;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.ShowUsualLease;
import io.mayfly.mail.tempaddress.names.SuggestLocalPart;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    private ShowUsualLease showUsualLease;

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

    /** For how long addresses of a purpose are leased on a domain unless something else is chosen. */
    Optional<Duration> usualLease(String domain, Purpose purpose) {
        return showUsualLease.of(person.caller(), DomainName.of(domain), purpose);
    }

    AddressDetails create(CreateTempAddress.Order order) {
        return createTempAddress.create(person.caller(), order).address();
    }
}
