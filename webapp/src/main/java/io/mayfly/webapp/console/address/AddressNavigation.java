package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;
import io.mayfly.webapp.door.ConsolePaths;
import java.util.Optional;
import java.util.Set;

/** The ways to the list of addresses, and from it to the inbox of one. */
public final class AddressNavigation {
    static final String ROUTE = ConsolePaths.ADDRESSES;

    /** Where the list is had as a file. */
    static final String FILE = "csv/addresses";

    public static final Destination DESTINATION = new Destination(
            AddressesView.class, "addresses.title", Glyph.ADDRESS, new Destination.Place(NavigationGroup.MAIL, 20));

    private static final String NEW = "new";

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

    /** A link to the list of those of one label. */
    static String labelledPath(String label) {
        return path(AddressQuery.plain().withLabel(Optional.of(label)));
    }

    /** A link to the list of all that live. */
    public static String path() {
        return ROUTE;
    }

    /** A link to the list of those with which this is the matter. */
    public static String matterPath(Matter matter) {
        return path(AddressQuery.plain().that(matter));
    }

    /** A link to the list of those that ended of late in this way. */
    public static String endedPath(State as) {
        return path(AddressQuery.plain().that(Matter.ENDED).inStates(Set.of(as)));
    }

    private static String path(AddressQuery query) {
        return ROUTE + "?" + query.parameters().getQueryString();
    }

    /** A link to the list that begins a new address there. */
    public static String newPath() {
        return ROUTE + "?" + NEW;
    }

    /** A link to the live addresses, those that end soonest first. */
    public static String endingSoonestPath() {
        return path(AddressQuery.plain().in(AddressOrder.ENDING_SOONEST));
    }

    /** Goes to the list of those that contain this. */
    public static void openSearch(String text) {
        ask(AddressQuery.plain().withText(text));
    }

    /** Goes to the list and begins a new address there. */
    public static void openNew() {
        UI.getCurrent().navigate(ROUTE, QueryParameters.of(NEW, ""));
    }

    static boolean isForNew(Location location) {
        return location.getQueryParameters().getParameters().containsKey(NEW);
    }

    public static String inboxPath(AddressDetails address) {
        return ConsolePaths.inbox(address.handle());
    }

    public static void openInbox(AddressDetails address) {
        UI.getCurrent().navigate(inboxPath(address));
    }
}
