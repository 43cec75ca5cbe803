package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.mayfly.overview.Arrival;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;
import io.mayfly.webapp.door.ConsolePaths;

/** The way to the overview, where the console begins. */
public final class OverviewNavigation {
    public static final String ROUTE = "";

    /** Where all that came in within a day is listed. */
    static final String ARRIVALS = "arrivals";

    public static final Destination DESTINATION = new Destination(
            OverviewView.class, "overview.title", Glyph.OVERVIEW, new Destination.Place(NavigationGroup.HOME, 10));

    private OverviewNavigation() {}

    /** Goes to a message where it lies, or to what is known of its address. */
    static void open(Arrival arrival) {
        String inbox = ConsolePaths.inbox(
                arrival.name().orElseGet(() -> arrival.address().toString()));
        UI.getCurrent()
                .navigate(arrival.name()
                        .flatMap(lives -> arrival.message())
                        .map(message -> inbox + "/" + message)
                        .orElse(inbox));
    }

    /** A link there, in these words. */
    public static Anchor link(String words) {
        return new Anchor(ROUTE, words);
    }
}
