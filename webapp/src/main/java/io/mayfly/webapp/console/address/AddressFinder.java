package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Glyph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Finds live addresses by name, label or reference. */
@Dependent
class AddressFinder implements Finder {
    @Inject
    private BrowseTempAddresses browseTempAddresses;

    @Override
    public String kind() {
        return "addresses.find";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Permission needs() {
        return Permission.READ_ADDRESSES;
    }

    @Override
    public List<Found> find(Caller caller, String text, Component speaker) {
        AddressQuery query = AddressQuery.plain().withText(text);
        return browseTempAddresses
                .slice(caller, query.filter(), new TempAddresses.Slice(query.order(), 0, MOST))
                .stream()
                .map(address -> found(address, speaker))
                .toList();
    }

    private static Found found(AddressDetails address, Component speaker) {
        return new Found(
                Glyph.ADDRESS,
                address.address(),
                AddressWords.word(address.purpose(), speaker),
                () -> AddressNavigation.openInbox(address));
    }
}
