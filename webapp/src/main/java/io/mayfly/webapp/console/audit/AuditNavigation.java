package io.mayfly.webapp.console.audit;

import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;

/** The way to the audit log. */
public final class AuditNavigation {
    static final String ROUTE = "audit";

    public static final Destination DESTINATION = new Destination(
            AuditView.class, "audit.title", Glyph.AUDIT, new Destination.Place(NavigationGroup.ORGANISATION, 30));

    private AuditNavigation() {}
}
