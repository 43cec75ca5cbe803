package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.UI;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the tenant's mail domains. */
public final class DomainNavigation {
    static final String ROUTE = "domains";

    /** Where the list is had as a file. */
    static final String FILE = "csv/domains";

    public static final Destination DESTINATION = new Destination(
            DomainsView.class, "domains.title", Glyph.DOMAIN, new Destination.Place(NavigationGroup.RECEIVING, 10));

    private DomainNavigation() {}

    /** Goes to the list. */
    static void open() {
        UI.getCurrent().navigate(ROUTE);
    }
}
