package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;

/** The way to API keys: a member's own, or all. */
public final class ApiKeyNavigation {
    static final String ROUTE = "api-keys";

    public static final Destination DESTINATION = new Destination(ApiKeysView.class, "keys.title", Glyph.KEY);

    private ApiKeyNavigation() {}

    /** Asks the list something else, as a step in the history. */
    static void ask(KeyQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(KeyQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }
}
