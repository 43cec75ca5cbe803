package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.door.ConsolePaths;

/** The ways to the list of addresses, and from it to the inbox of one. */
public final class AddressNavigation {
    static final String ROUTE = ConsolePaths.ADDRESSES;

    public static final Destination DESTINATION =
            new Destination(AddressesView.class, "addresses.title", Glyph.ADDRESS);

    private AddressNavigation() {}

    /** A link to the list; its label or content is the caller's to add. */
    public static Anchor link() {
        Anchor link = new Anchor();
        link.setHref(ROUTE);
        return link;
    }

    /** Asks the list something else, as a step in the history. */
    static void ask(AddressQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(AddressQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }

    static String inboxPath(AddressDetails address) {
        return ConsolePaths.inbox(address.handle());
    }

    static void openInbox(AddressDetails address) {
        UI.getCurrent().navigate(inboxPath(address));
    }
}
