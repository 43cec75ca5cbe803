package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.UI;

/** Has the browser load the console anew at its start, since every page is of one tenant. */
public final class FreshStart {
    /** The application's own base, whichever view is open. An empty location would open nothing. */
    private static final String START = ".";

    private FreshStart() {}

    public static void of(UI ui) {
        ui.getPage().setLocation(START);
    }
}
