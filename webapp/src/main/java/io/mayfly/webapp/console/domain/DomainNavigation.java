package io.mayfly.webapp.console.domain;

import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;

/** The way to the tenant's mail domains. */
public final class DomainNavigation {
    static final String ROUTE = "domains";

    public static final Destination DESTINATION = new Destination(DomainsView.class, "domains.title", Glyph.DOMAIN);

    private DomainNavigation() {}
}
