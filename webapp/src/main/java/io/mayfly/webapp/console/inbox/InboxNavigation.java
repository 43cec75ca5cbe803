package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.mayfly.webapp.door.ConsolePaths;

/** The ways within inboxes: to one, to a message in it, and to a tab of that. */
final class InboxNavigation {
    static final String ADDRESS = "address";
    static final String MESSAGE = "message";
    static final String ROUTE = ConsolePaths.ADDRESSES + "/:" + ADDRESS + "/:" + MESSAGE + "?";

    private InboxNavigation() {}

    static String path(InboxPlace place) {
        return ConsolePaths.inbox(place.address())
                + place.message().map(id -> "/" + id).orElse("");
    }

    static Location location(InboxPlace place) {
        return new Location(path(place), place.query());
    }

    /**
     * Goes to a place.
     *
     * @param instead whether it takes the place of the present step in the history
     */
    static void go(InboxPlace place, boolean instead) {
        UI ui = UI.getCurrent();
        if (instead) {
            ui.getPage().getHistory().replaceState(null, location(place));
        } else {
            ui.navigate(path(place), place.query());
        }
    }
}
