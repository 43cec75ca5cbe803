package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the people of the tenant; {@code ?q=} holds who is sought. */
public final class MemberNavigation {
    static final String ROUTE = "members";
    private static final String TEXT = "q";

    /** Where the list is had as a file. */
    static final String FILE = "csv/members";

    public static final Destination DESTINATION = new Destination(
            MembersView.class, "members.title", Glyph.MEMBERS, new Destination.Place(NavigationGroup.ORGANISATION, 10));

    private MemberNavigation() {}

    static String text(Location location) {
        return text(location.getQueryParameters());
    }

    static String text(QueryParameters asked) {
        return asked.getSingleParameter(TEXT).map(String::strip).orElse("");
    }

    static QueryParameters parameters(String text) {
        return text.isBlank() ? QueryParameters.empty() : QueryParameters.of(TEXT, text.strip());
    }

    /** Goes to the list of those in whom this is found. */
    public static void openSearch(String text) {
        UI.getCurrent().navigate(ROUTE, parameters(text));
    }

    /** Notes in the URL who is sought, within the step that one is in. */
    static void note(String text) {
        QueryParameters asked = parameters(text);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, asked));
    }
}
