package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.UI;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the organisation's policies. */
public final class PolicyNavigation {
    static final String ROUTE = "policies";

    public static final Destination DESTINATION = new Destination(
            PoliciesView.class, "policies.title", Glyph.POLICY, new Destination.Place(NavigationGroup.RECEIVING, 20));

    private PolicyNavigation() {}

    /** Asks for another case, as a step in the history. */
    static void ask(PolicyCase wanted) {
        UI.getCurrent().navigate(ROUTE, wanted.parameters());
    }

    /** A link to what holds in a case. */
    static String path(PolicyCase wanted) {
        String query = wanted.parameters().getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }
}
