package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to API keys: a member's own, or all. */
public final class ApiKeyNavigation {
    static final String ROUTE = "api-keys";

    /** Where the list is had as a file. */
    static final String FILE = "csv/api-keys";

    public static final Destination DESTINATION = new Destination(
            ApiKeysView.class, "keys.title", Glyph.KEY, new Destination.Place(NavigationGroup.ORGANISATION, 20));

    private static final String NEW = "new";

    private ApiKeyNavigation() {}

    /** A link to one's own keys of this name. */
    public static String searchPath(String name) {
        return ROUTE + "?" + KeyQuery.of(false, name).parameters().getQueryString();
    }

    /**
     * A link to the keys that are to be looked at for a reason.
     *
     * @param all of everybody, or one's own
     */
    public static String matterPath(boolean all, KeyMatter matter) {
        return ROUTE + "?" + KeyQuery.of(all, "").only(matter).parameters().getQueryString();
    }

    /** A link to the list that begins a new key there. */
    public static String newPath() {
        return ROUTE + "?" + NEW;
    }

    /** Goes to the list and begins a new key there. */
    public static void openNew() {
        UI.getCurrent().navigate(ROUTE, QueryParameters.of(NEW, ""));
    }

    static boolean isForNew(Location location) {
        return location.getQueryParameters().getParameters().containsKey(NEW);
    }

    /** Asks the list something else, as a step in the history. */
    static void ask(KeyQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(KeyQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }
}
