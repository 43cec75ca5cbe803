package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.Anchor;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the overview, where the console begins. */
public final class OverviewNavigation {
    public static final String ROUTE = "";

    public static final Destination DESTINATION = new Destination(
            OverviewView.class, "overview.title", Glyph.OVERVIEW, new Destination.Place(NavigationGroup.HOME, 10));

    private OverviewNavigation() {}

    /** A link there, in these words. */
    public static Anchor link(String words) {
        return new Anchor(ROUTE, words);
    }
}
