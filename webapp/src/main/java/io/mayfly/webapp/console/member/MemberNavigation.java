package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the people of the tenant. */
public final class MemberNavigation {
    static final String ROUTE = "members";

    /** Where the list is had as a file. */
    static final String FILE = "csv/members";

    public static final Destination DESTINATION = new Destination(
            MembersView.class, "members.title", Glyph.MEMBERS, new Destination.Place(NavigationGroup.ORGANISATION, 10));

    private MemberNavigation() {}

    /** A link to the list. */
    public static String path() {
        return ROUTE;
    }

    /** Goes to the list of those in whom this is found. */
    public static void openSearch(String text) {
        ask(MemberQuery.ALL.withText(text));
    }

    /** Asks the list something else, as a step in the history. */
    static void ask(MemberQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(MemberQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }
}
