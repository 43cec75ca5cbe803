package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the tenant's mail domains. */
public final class DomainNavigation {
    static final String ROUTE = "domains";
    static final String DOMAIN = "domain";

    /** Where the list is had as a file. */
    static final String FILE = "csv/domains";

    public static final Destination DESTINATION = new Destination(
            DomainsView.class, "domains.title", Glyph.DOMAIN, new Destination.Place(NavigationGroup.RECEIVING, 10));

    private DomainNavigation() {}

    /** A link to the list. */
    public static String path() {
        return ROUTE;
    }

    /** A link to one. */
    static String path(String name) {
        return ROUTE + "/" + name;
    }

    /** Goes to one. */
    static void open(MailDomain domain) {
        UI.getCurrent().navigate(path(domain.name().value()));
    }

    /** A link to those that nobody has verified. */
    public static String unverifiedPath() {
        return ROUTE + "?" + DomainQuery.ALL.unverified(true).parameters().getQueryString();
    }

    /** A link to those on which no address can be made for now. */
    public static String pausedPath() {
        return ROUTE + "?" + DomainQuery.ALL.paused(true).parameters().getQueryString();
    }

    /** Asks the list something else, as a step in the history. */
    static void ask(DomainQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(DomainQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }

    /** Goes to the list. */
    static void open() {
        UI.getCurrent().navigate(ROUTE);
    }
}
