package io.mayfly.webapp.console.address;

import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.CountTempAddresses;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The addresses that the person who is signed in may see, as a list shows them. */
@Dependent
class AddressList {
    @Inject
    private BrowseTempAddresses browseTempAddresses;

    @Inject
    private CountTempAddresses countTempAddresses;

    @Inject
    private SignedInPerson person;

    List<AddressDetails> slice(AddressQuery query, int offset, int limit) {
        return browseTempAddresses.slice(
                person.caller(), query.filter(), new TempAddresses.Slice(query.order(), offset, limit));
    }

    int count(AddressQuery query) {
        return countTempAddresses.count(person.caller(), query.filter());
    }
}
