package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;

/** The way to the people of the tenant; {@code ?q=} holds who is sought. */
public final class MemberNavigation {
    static final String ROUTE = "members";
    private static final String TEXT = "q";

    public static final Destination DESTINATION = new Destination(MembersView.class, "members.title", Glyph.MEMBERS);

    private MemberNavigation() {}

    static String text(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(TEXT)
                .map(String::strip)
                .orElse("");
    }

    /** Notes in the URL who is sought, within the step that one is in. */
    static void note(String text) {
        QueryParameters asked = text.isBlank() ? QueryParameters.empty() : QueryParameters.of(TEXT, text.strip());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, asked));
    }
}
